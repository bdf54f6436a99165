import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

/** WCAG 2.2 relative luminance and contrast, over the pairs of colours the pages put on each other. */
const css = readFileSync(new URL("../src/page/page.css", import.meta.url), "utf8");
const token = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{3,6})`).exec(css)![1]!;

const PAIRS = [
  ["ink", "paper"], ["muted", "paper"], ["muted", "surface"], ["leaf", "paper"], ["leaf", "surface"], ["leaf-deep", "paper"], ["leaf-deep", "leaf-weak"],
  ["surface", "leaf"], ["surface", "leaf-deep"], ["ink", "leaf-weak"], ["ink", "sky-weak"], ["ink", "turmeric-weak"], ["ink", "brick-weak"], ["brick", "paper"],
] as const;

for (const [text, ground] of PAIRS) {
  test(`${text}_on_${ground}_has_at_least_7_to_1`, () => {
    assert.ok(contrast(token(text), token(ground)) >= 7, contrast(token(text), token(ground)).toFixed(2));
  });
}

test("edges_of_fields_and_choices_have_at_least_3_to_1", () => {
  assert.ok(contrast(token("edge"), token("surface")) >= 3);
  assert.ok(contrast(token("edge"), token("paper")) >= 3);
});

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const full = colour.length === 4 ? colour.replace(/[0-9a-f]/g, "$&$&") : colour;
  const [r, g, b] = full.match(/[0-9a-f]{2}/g)!.map((pair) => parseInt(pair, 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
