import { base64Digest } from "../protocol/Digest.ts";
import { ensure } from "../protocol/Fault.ts";
import type { Archive } from "../protocol/ReadArchive.ts";
import { readReceipt, verifyReceipt, type BallotReceipt } from "../protocol/VerifyReceipt.ts";
import type { VoteDescription } from "../protocol/VoteDescription.ts";
import type { Findings } from "./Findings.ts";
import type { Setup } from "./Setup.ts";

/** What people kept, to hold against an archive: an older copy, and receipts. */
export interface Evidence {
  readonly older?: Uint8Array;
  readonly receipts: readonly Uint8Array[];
}

export const NO_EVIDENCE: Evidence = { receipts: [] };

/** A5 — No archive can show by itself that something was taken away before it was published. */
export function checkOlder(bytes: Uint8Array, older: Uint8Array, findings: Findings): void {
  findings.check("A5", () => {
    ensure(older.length > 0, "NOT_A_CONTINUATION", "the older copy is empty");
    const differs = older.findIndex((byte, i) => byte !== bytes[i]);
    ensure(differs < 0, "NOT_A_CONTINUATION", `differs from the older copy at byte ${differs}`);
  });
}

/** V6 — What the board's receipts promise. Held against an archive that is no vote of ours they are refused: nothing there says whose promise they are. */
export function checkReceipts(archive: Archive, setup: Setup, vote: VoteDescription | undefined, evidence: Evidence, findings: Findings): void {
  findings.check("V6", () => {
    ensure(vote !== undefined, "OTHER_RECEIPT", "no board key is known");
    evidence.receipts.forEach((receipt) => checkReceipt(archive, setup, vote, readReceipt(receipt)));
  });
}

function checkReceipt(archive: Archive, setup: Setup, vote: VoteDescription, receipt: BallotReceipt): void {
  ensure(receipt.vote === setup.election.uuid, "OTHER_RECEIPT", receipt.vote);
  verifyReceipt(receipt, vote.boardKey);
  const entry = archive.entries[receipt.height];
  const isThere = entry?.event.type === "Ballot" && entry.digest === receipt.event && base64Digest(entry.data[0]!) === receipt.ballot;
  ensure(isThere, "BALLOT_MISSING", `ballot ${receipt.ballot} at height ${receipt.height}`);
}
