import type { Ballot, Ciphertext } from "./Ballot.ts";
import { canonicalJson } from "./CanonicalJson.ts";
import { hexDigest } from "./Digest.ts";
import { decodeElement, encodeElement, NEUTRAL } from "./Group.ts";
import type { Election } from "./Election.ts";

/** Format §5 — For each question and place the product of the counted ballots' ciphertexts, still encrypted. */
export interface ComputedTally {
  readonly encryptedTally: Ciphertext[][];
  /** `{"num_tallied":…,"total_weight":…,"encrypted_tally":…}` of the same. */
  readonly sized: { readonly num_tallied: number; readonly total_weight: number; readonly encrypted_tally: string };
}

/** @param ballots verified, in the order of the board: the last one of a credential counts */
export function computeEncryptedTally(election: Election, ballots: Ballot[]): ComputedTally {
  const counted = [...new Map(ballots.map((ballot) => [ballot.credential, ballot])).values()];
  const encryptedTally = election.questions.map((question, i) => {
    const places = question.answers.length + (question.blank ? 1 : 0);
    return Array.from({ length: places }, (_, j) => product(counted.map((ballot) => ballot.answers[i]!.choices[j]!)));
  });
  const encrypted_tally = hexDigest(canonicalJson(encryptedTally));
  return { encryptedTally, sized: { num_tallied: counted.length, total_weight: counted.length, encrypted_tally } };
}

function product(factors: Ciphertext[]): Ciphertext {
  const multiply = (part: "alpha" | "beta") => encodeElement(factors.reduce((total, factor) => total.add(decodeElement(factor[part])), NEUTRAL));
  return { alpha: multiply("alpha"), beta: multiply("beta") };
}
