import { tracker } from "../protocol/Ballot.ts";
import { toBase64Url } from "../protocol/Digest.ts";
import type { VotingKey } from "../protocol/CredentialForVote.ts";
import { sealToOpen, type OpenableBallot } from "../protocol/SealBallot.ts";
import { readReceipt, verifyReceipt, type BallotReceipt } from "../protocol/VerifyReceipt.ts";
import { getBytes, postText, Refused, Unreachable } from "../page/Api.ts";
import { button, el, notice } from "../page/Dom.ts";
import { show, tell } from "../page/Frame.ts";
import { warnBeforeLeaving } from "../page/Leaving.ts";
import { waitingScreen } from "../page/Surroundings.ts";
import { votePath } from "../page/VoteView.ts";
import type { BallotPaper } from "./LoadVote.ts";
import { Standstill } from "./Standstill.ts";
import { words } from "./words.ts";

const PAUSES_MILLIS = [1000, 2000, 4000, 8000];

export async function sealedBallot(paper: BallotPaper, key: VotingKey, answer: number): Promise<OpenableBallot> {
  await progress("cast.sealing");
  return sealToOpen(paper.election, key, [paper.answers.map((_, place) => (place === answer ? 1 : 0))]);
}

/**
 * Sends the ballot until its fate is known. A lost answer is first asked for by the ballot's hash; only when the board does not have
 * it are the same bytes sent again, so that there can never be two ballots.
 *
 * @throws Standstill when the board refuses, or its receipt proves nothing
 */
export async function castBallot(paper: BallotPaper, ballot: string): Promise<BallotReceipt> {
  const stopWarning = warnBeforeLeaving();
  try {
    await progress("cast.sending");
    for (;;) {
      const answer = await sendWithPatience(paper.election.uuid, ballot);
      if (answer) {
        return provenReceipt(paper, ballot, answer);
      }
      await askToTryAgain();
      await progress("cast.sending");
    }
  } finally {
    stopWarning();
  }
}

/** @returns the receipt as sent, or null when the ballot's fate is still unknown after several attempts */
async function sendWithPatience(voteUuid: string, ballot: string): Promise<Uint8Array | null> {
  const path = `${votePath(voteUuid)}/ballots`;
  for (const [attempt, pause] of PAUSES_MILLIS.entries()) {
    try {
      const known = attempt === 0 ? null : await receiptByHash(path, ballot);
      return known ?? (await postText(path, ballot));
    } catch (problem) {
      if (!(problem instanceof Unreachable)) {
        throw problem;
      }
      tell(words("cast.waiting"));
      await new Promise((resume) => setTimeout(resume, pause));
    }
  }
  return null;
}

async function receiptByHash(path: string, ballot: string): Promise<Uint8Array | null> {
  try {
    return await getBytes(`${path}/${toBase64Url(tracker(ballot))}`);
  } catch (problem) {
    if (problem instanceof Refused && problem.status === 404) {
      return null;
    }
    throw problem;
  }
}

function provenReceipt(paper: BallotPaper, ballot: string, bytes: Uint8Array): BallotReceipt {
  try {
    const receipt = readReceipt(bytes);
    verifyReceipt(receipt, paper.description.boardKey);
    if (receipt.vote === paper.election.uuid && receipt.ballot === tracker(ballot)) {
      return receipt;
    }
  } catch {
    // told below: a receipt that proves nothing is as bad as none
  }
  throw new Standstill("BAD_RECEIPT", { tracker: tracker(ballot) });
}

function askToTryAgain(): Promise<void> {
  return new Promise((again) => show(() => [
    el("p", { class: "step" }, words("step.review")),
    el("h1", {}, words("cast.unknown.heading")),
    notice(words("cast.unknown.explain"), "warn"),
    el("div", { class: "foot" }, button(words("tryAgain"), again, "", { id: "again" })),
  ]));
}

/** Shows what is going on and lets the browser draw it before the work begins. */
async function progress(key: "cast.sealing" | "cast.sending"): Promise<void> {
  show(waitingScreen(() => words(key)));
  tell(words(key));
  await new Promise((drawn) => setTimeout(drawn, 30));
}
