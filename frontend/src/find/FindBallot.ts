import { tracker } from "../protocol/Ballot.ts";
import { hexDigest, toBase64Url } from "../protocol/Digest.ts";
import { ProtocolFault } from "../protocol/Fault.ts";
import { readRecord, type VoteRecord } from "../protocol/ReadRecord.ts";
import { readReceipt, verifyReceipt, type BallotReceipt } from "../protocol/VerifyReceipt.ts";
import { verifySetup, type VerifiedSetup } from "../protocol/VerifySetup.ts";
import { getArchive, getBytes, Refused } from "../page/Api.ts";
import type { AddressedBallot } from "../page/ReceiptAddress.ts";
import { confirmedBy, proveLogged, type Confirmed, type Logged } from "../page/ProveLogged.ts";
import { votePath } from "../page/VoteView.ts";

/** What was found out about a ballot. The first kind is good news, the second unclear, the others are evidence. */
export type Verdict =
  | { readonly kind: "ON_BOARD"; readonly setup: VerifiedSetup; readonly archive: VoteRecord; readonly receipt: BallotReceipt; readonly logged?: LoggedBallot }
  | { readonly kind: "NEVER_ON_BOARD" }
  | { readonly kind: "TAKEN_AWAY"; readonly receipt: BallotReceipt }
  | { readonly kind: "BAD_SIGNATURE" }
  | { readonly kind: "BROKEN_RECORD"; readonly detail: string };

/** What the log of all votes says of the ballot, and how many witnesses. */
export interface LoggedBallot {
  readonly logged: Logged;
  readonly listed: number;
  readonly confirmed: readonly Confirmed[];
}

/** Looks for the ballot in the published record itself, not in what the server says about it. */
export async function findBallot(asked: AddressedBallot): Promise<Verdict> {
  const path = votePath(asked.vote);
  const bytes = await getArchive(path);
  try {
    const archive = readRecord(bytes);
    const setup = verifySetup(archive.setup, archive.events[0]!.hash);
    const ballot = { ...asked, tracker: wholeTracker(asked.tracker, archive) };
    const verdict = judge(ballot, await servedReceipt(path, ballot.tracker), archive, setup);
    return verdict.kind === "ON_BOARD" ? { ...verdict, logged: await loggedBallot(verdict.receipt, setup.description.boardKey) } : verdict;
  } catch (problem) {
    if (problem instanceof ProtocolFault) {
      return { kind: "BROKEN_RECORD", detail: problem.message };
    }
    throw problem;
  }
}

async function loggedBallot(receipt: BallotReceipt, boardKey: string): Promise<LoggedBallot> {
  const logged = await proveLogged(receipt, boardKey);
  const witnesses = logged.kind === "LOGGED" ? await confirmedBy(receipt, logged.log).catch(() => null) : null;
  return { logged, listed: witnesses?.listed ?? 0, confirmed: witnesses?.confirmed ?? [] };
}

function wholeTracker(start: string, archive: VoteRecord): string {
  return archive.ballots.map(tracker).find((whole) => whole.startsWith(start)) ?? start;
}

function judge(ballot: AddressedBallot, served: Uint8Array | null, archive: VoteRecord, setup: VerifiedSetup): Verdict {
  const signed = signedReceipt(ballot, served, setup);
  if (signed === "BAD_SIGNATURE") {
    return { kind: "BAD_SIGNATURE" };
  }
  const found = archive.ballots.find((json) => tracker(json) === ballot.tracker);
  if (!found) {
    return signed ? { kind: "TAKEN_AWAY", receipt: signed } : { kind: "NEVER_ON_BOARD" };
  }
  if (!signed) {
    return { kind: "BAD_SIGNATURE" };
  }
  const event = archive.events[signed.height];
  const isItsPlace = event?.hash === signed.event && event.payload === hexDigest(found);
  return isItsPlace ? { kind: "ON_BOARD", setup, archive, receipt: signed } : { kind: "TAKEN_AWAY", receipt: signed };
}

/** The receipt the person holds weighs more than the one the server shows now. */
function signedReceipt(ballot: AddressedBallot, served: Uint8Array | null, setup: VerifiedSetup): BallotReceipt | "BAD_SIGNATURE" | null {
  try {
    const receipt = ballot.receipt ?? (served ? readReceipt(served) : null);
    if (receipt === null) {
      return null;
    }
    verifyReceipt(receipt, setup.description.boardKey);
    return receipt.vote === ballot.vote && receipt.ballot === ballot.tracker && setup.election.uuid === ballot.vote ? receipt : "BAD_SIGNATURE";
  } catch {
    return "BAD_SIGNATURE";
  }
}

async function servedReceipt(path: string, wanted: string): Promise<Uint8Array | null> {
  try {
    return await getBytes(`${path}/ballots/${toBase64Url(wanted)}`);
  } catch (problem) {
    if (problem instanceof Refused && (problem.status === 404 || problem.status === 400)) {
      return null;
    }
    throw problem;
  }
}
