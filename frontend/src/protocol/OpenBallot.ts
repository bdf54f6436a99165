import { readBallot, type Ciphertext } from "./Ballot.ts";
import type { Election } from "./Election.ts";
import { ensure } from "./Fault.ts";
import { decodeElement, encodeElement, GENERATOR, publicPower, withTable, type Element, type Scalar } from "./Group.ts";

/**
 * Protocol §10.3 — What a sealed ballot says, with the randomness of its ciphertexts, one for each choice in order. Whether the ballot
 * could be cast is not its business.
 *
 * @returns for each question the vector that was sealed
 * @throws ProtocolFault NOT_CANONICAL, OTHER_ELECTION, OTHER_FINGERPRINT, WRONG_SHAPE, or NOT_ITS_RANDOMNESS when a choice is not what the
 *   randomness makes of 0 or 1
 */
export function openBallot(election: Election, json: string | Uint8Array, randomness: Scalar[]): number[][] {
  const ballot = readBallot(json);
  ensure(ballot.election_uuid === election.uuid, "OTHER_ELECTION", ballot.election_uuid);
  ensure(ballot.election_hash === election.fingerprint, "OTHER_FINGERPRINT", ballot.election_hash);
  const sizes = election.questions.map((question) => question.answers.length + (question.blank ? 1 : 0));
  const isInShape = ballot.answers.length === sizes.length && ballot.answers.every((answer, i) => answer.choices.length === sizes[i]);
  ensure(isInShape && randomness.length === sizes.reduce((total, size) => total + size, 0), "WRONG_SHAPE");
  const y = withTable(election.publicKey);
  const left = [...randomness];
  return ballot.answers.map((answer) => answer.choices.map((choice) => openChoice(y, choice, left.shift()!)));
}

/** α = g^r, and β = y^r or y^r·g. */
function openChoice(y: Element, { alpha, beta }: Ciphertext, r: Scalar): number {
  ensure(encodeElement(publicPower(GENERATOR, r)) === alpha, "NOT_ITS_RANDOMNESS", alpha);
  const vote = decodeElement(beta).subtract(publicPower(y, r));
  const m = [0, 1].find((number) => publicPower(GENERATOR, BigInt(number)).equals(vote));
  ensure(m !== undefined, "NOT_ITS_RANDOMNESS", beta);
  return m;
}
