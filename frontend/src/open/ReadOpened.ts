import { tracker } from "../protocol/Ballot.ts";
import { readElection, type Election } from "../protocol/Election.ts";
import { ProtocolFault } from "../protocol/Fault.ts";
import { openBallot } from "../protocol/OpenBallot.ts";
import { toBase64Url } from "../protocol/Digest.ts";
import { getBytes, Refused } from "../page/Api.ts";
import type { GivenUp } from "../page/OpeningAddress.ts";
import { votePath } from "../page/VoteView.ts";

/** What was found out about a ballot that was given up. The first kind is good news if it says what the voter chose. */
export type Opened =
  | { readonly kind: "SAYS"; readonly election: Election; readonly answers: string[] }
  | { readonly kind: "NOT_GIVEN_UP" }
  | { readonly kind: "DOES_NOT_OPEN"; readonly detail: string };

/** Computes by itself what the ballot says; of the server it takes only bytes whose hash the voter has. */
export async function readOpened(given: GivenUp): Promise<Opened> {
  const path = votePath(given.vote);
  const ballot = await bytesOrNull(`${path}/opened-ballots/${toBase64Url(given.tracker)}`);
  if (ballot === null) {
    return { kind: "NOT_GIVEN_UP" };
  }
  try {
    const election = readElection(await getBytes(`${path}/election`));
    if (tracker(ballot) !== given.tracker) {
      throw new ProtocolFault("OTHER_BALLOT", tracker(ballot));
    }
    const vectors = openBallot(election, ballot, given.randomness);
    return { kind: "SAYS", election, answers: vectors.flatMap((vector, i) => chosen(election, i, vector)) };
  } catch (problem) {
    if (problem instanceof ProtocolFault) {
      return { kind: "DOES_NOT_OPEN", detail: problem.message };
    }
    throw problem;
  }
}

function chosen(election: Election, place: number, vector: number[]): string[] {
  const question = election.questions[place]!;
  const marks = question.blank ? vector.slice(1) : vector;
  return question.answers.filter((_, i) => marks[i] === 1);
}

async function bytesOrNull(path: string): Promise<Uint8Array | null> {
  try {
    return await getBytes(path);
  } catch (problem) {
    if (problem instanceof Refused && problem.status === 404) {
      return null;
    }
    throw problem;
  }
}
