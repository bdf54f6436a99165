import type { Ciphertext } from "./Ballot.ts";
import { encodeAll } from "./Base.ts";
import { canonicalJson } from "./CanonicalJson.ts";
import { hexDigest } from "./Digest.ts";
import { choicesOf, type Election } from "./Election.ts";
import { NEUTRAL, publicPower, type Element } from "./Group.ts";
import { writeWeight } from "./Weight.ts";
import type { EncryptedChoice, VerifiedBallot } from "./VerifyBallot.ts";

/** Format §5 — For each question and place the product of the counted ballots' ciphertexts, still encrypted. */
export interface ComputedTally {
  readonly encryptedTally: Ciphertext[][];
  readonly totalWeight: bigint;
  /** The summary as the format writes it; a weight from 2^30 on is a string of digits. */
  readonly sized: { readonly num_tallied: number; readonly total_weight: number | string; readonly encrypted_tally: string };
}

type Counted = Pick<VerifiedBallot, "credential" | "answers">;

/**
 * Format §5 — Multiply all counted ballots, each to the power of its credential's weight. Of several ballots of a credential the last counts.
 *
 * @param ballots  verified, in the order of the board
 * @param weightOf of a credential
 */
export function computeEncryptedTally(election: Election, ballots: readonly Counted[], weightOf: (credential: string) => bigint = () => 1n): ComputedTally {
  const counted = [...new Map(ballots.map((ballot) => [ballot.credential, ballot])).values()];
  const encryptedTally = election.questions.map((question, i) =>
    Array.from({ length: choicesOf(question) }, (_, j) => product(counted.map((ballot) => weighted(ballot.answers[i]![j]!, weightOf(ballot.credential))))));
  const totalWeight = counted.reduce((total, ballot) => total + weightOf(ballot.credential), 0n);
  const sized = { num_tallied: counted.length, total_weight: JSON.parse(writeWeight(totalWeight)), encrypted_tally: hexDigest(canonicalJson(encryptedTally)) };
  return { encryptedTally, totalWeight, sized };
}

function weighted({ alpha, beta }: EncryptedChoice, weight: bigint): EncryptedChoice {
  return weight === 1n ? { alpha, beta } : { alpha: publicPower(alpha, weight), beta: publicPower(beta, weight) };
}

function product(factors: EncryptedChoice[]): Ciphertext {
  const multiply = (part: keyof EncryptedChoice): Element => factors.reduce((total, factor) => total.add(factor[part]), NEUTRAL);
  const [alpha, beta] = encodeAll([multiply("alpha"), multiply("beta")]) as [string, string];
  return { alpha, beta };
}
