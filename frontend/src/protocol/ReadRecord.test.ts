import assert from "node:assert/strict";
import { before, test } from "node:test";
import { anOpenVote } from "../../test/pretend/fixtures.ts";
import type { PretendVote } from "../../test/pretend/PretendVote.ts";
import { computeEncryptedTally } from "./ComputeEncryptedTally.ts";
import { votingKeyForVote } from "./CredentialForVote.ts";
import { deriveCardKey } from "./DeriveCardKey.ts";
import { ProtocolFault } from "./Fault.ts";
import { readRecord } from "./ReadRecord.ts";
import { sealBallot } from "./SealBallot.ts";
import { verifyBallot } from "./VerifyBallot.ts";
import { verifySetup } from "./VerifySetup.ts";

let vote: PretendVote;
before(async () => {
  const open = await anOpenVote(2);
  vote = open.vote;
  for (const code of open.codes) {
    const key = votingKeyForVote(vote.uuid, await deriveCardKey(code, open.server.cardSetId));
    vote.cast(sealBallot(vote.election!, key, [[0, 1, 0]]));
  }
  vote.close();
});

test("a_closed_vote_is_read_and_its_tally_follows_from_its_ballots", () => {
  const archive = readRecord(vote.board.archive);
  assert.deepEqual(archive.events.map((event) => event.type), ["Setup", "Ballot", "Ballot", "EndBallots", "EncryptedTally"]);
  const setup = verifySetup(archive.setup, archive.events[0]!.hash);
  const ballots = archive.ballots.map((json) => verifyBallot(setup.election, setup.credentials, json));
  assert.deepEqual(computeEncryptedTally(setup.election, ballots).encryptedTally, JSON.parse(new TextDecoder().decode(archive.encryptedTally!)));
});

test("a_setup_the_board_does_not_name_is_refused", () => {
  const archive = readRecord(vote.board.archive);
  refused(() => verifySetup(archive.setup, archive.events[1]!.hash), "OTHER_SETUP");
});

test("every_changed_byte_is_noticed", () => {
  const archive = vote.board.archive;
  for (let at = 3; at < archive.length; at += 997) {
    const changed = archive.slice();
    changed[at]! ^= 1;
    assert.throws(() => readRecord(changed), ProtocolFault, `byte ${at}`);
  }
});

test("a_record_cut_short_within_an_entry_is_refused", () => {
  refused(() => readRecord(vote.board.archive.subarray(0, vote.board.archive.length - 1)), "TRUNCATED");
});

test("a_ballot_taken_out_breaks_the_chain", () => {
  const entries = blocksOf(vote.board.archive);
  const firstBallot = 1 + 5;
  refused(() => readRecord(joined(entries.filter((_, i) => i !== firstBallot && i !== firstBallot + 1))), "BROKEN_CHAIN");
});

test("entries_that_no_event_names_are_refused", () => {
  const entries = blocksOf(vote.board.archive);
  refused(() => readRecord(joined(entries.slice(0, -1))), "TRUNCATED");
});

function refused(work: () => unknown, code: string): void {
  assert.throws(work, (problem) => problem instanceof ProtocolFault && problem.code === code);
}

function blocksOf(archive: Uint8Array): Uint8Array[] {
  const entries = [];
  for (let at = 0; at < archive.length;) {
    const size = parseInt(new TextDecoder().decode(archive.subarray(at + 124, at + 135)), 8);
    const end = at + 512 + Math.ceil(size / 512) * 512;
    entries.push(archive.subarray(at, end));
    at = end;
  }
  return entries;
}

function joined(entries: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(entries));
}
