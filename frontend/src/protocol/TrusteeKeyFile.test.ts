import assert from "node:assert/strict";
import { test } from "node:test";
import { ProtocolFault } from "./Fault.ts";
import { generateTrusteeKey } from "./GenerateTrusteeKey.ts";
import { openTrusteeKeyFile, openTrusteeSeedFile, readTrusteeKeyFile, writeTrusteeKeyFile, writeTrusteeSeedFile } from "./TrusteeKeyFile.ts";

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

test("a_seed_file_says_its_attempt_and_what_it_decrypted_and_neither_can_be_altered", async () => {
  const seat = { ceremony: { vote: VOTE, attempt: 2, size: 3, needed: 2 }, index: 1, seed: crypto.getRandomValues(new Uint8Array(32)) };
  const seedFile = await writeTrusteeSeedFile(seat, "ghe cau gió mùng năm", "a".repeat(64));
  const read = readTrusteeKeyFile(seedFile);
  assert.deepEqual([read.attempt, read.decrypted], [2, "a".repeat(64)]);
  assert.deepEqual(await openTrusteeSeedFile(read, "ghe cau gió mùng năm"), seat.seed);
  for (const altered of [seedFile.replace('"attempt":2', '"attempt":1'), seedFile.replace("a".repeat(64), "b".repeat(64)), seedFile.replace(`,"decrypted":"${"a".repeat(64)}"`, "")]) {
    await refused(openTrusteeSeedFile(readTrusteeKeyFile(altered), "ghe cau gió mùng năm"), "WRONG_PASSPHRASE");
  }
  await refused(openTrusteeKeyFile(read, "ghe cau gió mùng năm"), "NOT_CANONICAL");
  await refused(openTrusteeSeedFile(readTrusteeKeyFile(file), "ghe cau gió mùng năm"), "NOT_CANONICAL");
});

test("a_single_key_file_remembers_what_it_decrypted_as_well", async () => {
  const remembering = readTrusteeKeyFile(await writeTrusteeKeyFile(VOTE, key, "ghe cau gió mùng năm", "c".repeat(64)));
  assert.equal(remembering.decrypted, "c".repeat(64));
  assert.equal((await openTrusteeKeyFile(remembering, "ghe cau gió mùng năm")).secret, key.secret);
});

async function refused(work: Promise<unknown>, code: string): Promise<void> {
  await assert.rejects(work, (problem) => problem instanceof ProtocolFault && problem.code === code);
}
