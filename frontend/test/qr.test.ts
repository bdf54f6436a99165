import assert from "node:assert/strict";
import { test } from "node:test";
import decodeQR from "qr/decode.js";
import { CardCode } from "../src/protocol/CardCode.ts";
import { cardAddress } from "../src/cards/CardSet.ts";
import { qrDots } from "../src/page/QrCode.ts";

const PAPER_MILLIMETRES = 35;
/** What cameras of old phones resolve at a hand's breadth. */
const SMALLEST_DOT_MILLIMETRES = 0.4;

const household = { householdId: "019a0000-0000-7000-8000-000000000003", number: 412, representative: "Nguyễn Thị Hồng Phương Thảo", address: "Tổ 6" };
const set = { cardSetId: "019a0000-0000-7000-8000-000000000002", hamlet: "Ấp Bình Tân", place: "", publicAddress: "https://bieuquyet.tayninh.gov.vn/", validUntil: "", made: 0 };

test("a_printed_code_is_read_back_and_its_dots_are_large_enough", () => {
  const code = CardCode.random();
  const address = cardAddress("019a0000-0000-7000-8000-000000000001", set, { household, code, accountCode: "4444333322221111", publicKey: "" });
  const dots = qrDots(address);
  assert.equal(decodeQR(pictureOf(dots, 4)), address);
  const parts = new URLSearchParams(new URL(address).hash.slice(1));
  assert.deepEqual([parts.get("c"), parts.get("r"), parts.get("n")], [code.digits, household.representative, "412"]);
  assert.ok(PAPER_MILLIMETRES / dots.length >= SMALLEST_DOT_MILLIMETRES, `${dots.length} dots`);
});

function pictureOf(dots: boolean[][], scale: number): { width: number; height: number; data: Uint8Array } {
  const width = dots.length * scale;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (let y = 0; y < width; y++) {
    for (let x = 0; x < width; x++) {
      if (dots[Math.floor(y / scale)]![Math.floor(x / scale)]) {
        data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
      }
    }
  }
  return { width, height: width, data };
}
