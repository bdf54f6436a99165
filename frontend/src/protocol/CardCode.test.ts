import assert from "node:assert/strict";
import { test } from "node:test";
import { CardCode } from "./CardCode.ts";

test("every_wrong_digit_and_every_swap_of_neighbours_is_found", () => {
  const { digits } = CardCode.random();
  for (let at = 0; at < digits.length; at++) {
    for (const wrong of "0123456789".replace(digits[at]!, "")) {
      assert.throws(() => CardCode.parse(digits.slice(0, at) + wrong + digits.slice(at + 1)));
    }
    const swapped = digits.slice(0, at) + (digits[at + 1] ?? "") + digits[at] + digits.slice(at + 2);
    if (swapped !== digits) {
      assert.throws(() => CardCode.parse(swapped));
    }
  }
});

test("all_digits_are_equally_likely", () => {
  const counts = new Array<number>(10).fill(0);
  for (let i = 0; i < 1000; i++) {
    [...CardCode.random().digits.slice(0, 22)].forEach((digit) => counts[Number(digit)]!++);
  }
  const chiSquare = counts.reduce((sum, count) => sum + (count - 2200) ** 2 / 2200, 0);
  assert.ok(chiSquare < 45, `chi square ${chiSquare} with 9 degrees of freedom: chance below one in a million`);
});
