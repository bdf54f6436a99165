import assert from "node:assert/strict";
import { test } from "node:test";
import { ProtocolFault } from "./Fault.ts";
import { generateTrusteeKey } from "./GenerateTrusteeKey.ts";
import { openTrusteeKeyFile, readTrusteeKeyFile, writeTrusteeKeyFile } from "./TrusteeKeyFile.ts";

const VOTE = "AbCdEfGhJkLmNp";
const key = generateTrusteeKey();
const file = await writeTrusteeKeyFile(VOTE, key, "ghe cau gió mùng năm");

test("a_key_file_opens_with_its_passphrase_in_either_form_of_Vietnamese", async () => {
  for (const form of ["NFC", "NFD"]) {
    const opened = await openTrusteeKeyFile(readTrusteeKeyFile(file), "ghe cau gió mùng năm".normalize(form));
    assert.equal(opened.secret, key.secret);
  }
});

test("the_file_shows_neither_secret_nor_passphrase", () => {
  assert.ok(!file.includes(key.secret.toString()) && !file.includes("ghe"));
});

test("another_passphrase_or_an_altered_file_does_not_open", async () => {
  await refused(openTrusteeKeyFile(readTrusteeKeyFile(file), "ghe cau gió mùng sáu"), "WRONG_PASSPHRASE");
  const otherVote = file.replace(VOTE, "AbCdEfGhJkLmNq");
  await refused(openTrusteeKeyFile(readTrusteeKeyFile(otherVote), "ghe cau gió mùng năm"), "WRONG_PASSPHRASE");
});

test("what_is_no_key_file_is_refused", () => {
  for (const other of ["", "{}", file.replace("600000", "1000"), file + " "]) {
    assert.throws(() => readTrusteeKeyFile(other), ProtocolFault);
  }
});

async function refused(work: Promise<unknown>, code: string): Promise<void> {
  await assert.rejects(work, (problem) => problem instanceof ProtocolFault && problem.code === code);
}
