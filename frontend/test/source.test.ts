import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "node:test";

const source = fileURLToPath(new URL("../src/", import.meta.url));
const files = (readdirSync(source, { recursive: true }) as string[]).filter((file) => file.endsWith(".ts"));
const read = (file: string) => readFileSync(join(source, file), "utf8");

test("no_file_is_longer_than_300_lines", () => {
  assert.deepEqual(files.filter((file) => read(file).split("\n").length > 300), []);
});

test("the_protocol_knows_no_page", () => {
  const guilty = files.filter((file) => file.startsWith("protocol/") && !file.endsWith(".test.ts"))
    .filter((file) => /from "\.\.\/|\bdocument\b|\bwindow\b|\bfetch\(|localStorage/.test(read(file)));
  assert.deepEqual(guilty, []);
});

test("the_verifier_knows_the_protocol_and_no_page", () => {
  const guilty = files.filter((file) => file.startsWith("verifier/") && !file.endsWith(".test.ts"))
    .filter((file) => /from "\.\.\/(?!protocol\/)|\bdocument\b|\bwindow\b|\bfetch\(|localStorage/.test(read(file)));
  assert.deepEqual(guilty, []);
});

test("secrets_are_random_by_the_browser_and_never_powered_in_variable_time", () => {
  assert.deepEqual(files.filter((file) => /Math\.random/.test(read(file))), []);
  assert.deepEqual(files.filter((file) => /multiplyUnsafe/.test(read(file))), ["protocol/Group.ts"]);
  const makers = ["SealBallot", "GenerateTrusteeKey", "ProvePossession", "DecryptPartially", "DeriveCardKey",
    "TrusteeSeat", "MakeCertificate", "MakeCoefficients", "SealShare", "OpenShare", "MakeVerificationKey"];
  assert.deepEqual(makers.filter((maker) => /publicPower/.test(read(`protocol/${maker}.ts`))), []);
});

test("the_booth_stores_nothing_about_the_card_or_the_ballot", () => {
  const guilty = files.filter((file) => file.startsWith("booth/")).filter((file) => /localStorage|sessionStorage|indexedDB|document\.cookie|remember\(/.test(read(file)));
  assert.deepEqual(guilty, []);
});
