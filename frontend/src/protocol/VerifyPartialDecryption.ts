import type { Ciphertext } from "./Ballot.ts";
import type { Election } from "./Election.ts";
import { ensure } from "./Fault.ts";
import { decodeElement, encodeElement, hashToScalar, publicPower, type Element } from "./Group.ts";
import { commitmentOf, parseProof, type Proof } from "./Proof.ts";
import type { ReadDecryption } from "./PartialDecryption.ts";

/**
 * Format §6 — Verify a partial decryption. The format hashes neither α nor the factor, so a dishonest trustee can shift a factor by a random
 * element and still pass; such a result is caught by its range, see `verifyResult`.
 *
 * @param key the text of the owner's verification key
 * @throws ProtocolFault WRONG_SHAPE, BAD_DECRYPTION_PROOF
 */
export function verifyPartialDecryption(election: Election, key: string, tally: Ciphertext[][], { factors, proofs }: ReadDecryption): void {
  requireShapeOf(tally, factors);
  requireShapeOf(tally, proofs);
  tally.forEach((row, i) => row.forEach(({ alpha }, j) => verifyOne(election, key, decodeElement(alpha), factors[i]![j]!, proofs[i]![j]!)));
}

function verifyOne(election: Election, key: string, alpha: Element, factor: Element, proof: Proof): void {
  const { challenge, response } = parseProof(proof);
  const onAlpha = publicPower(alpha, response).add(publicPower(factor, challenge));
  const commitments = `${encodeElement(commitmentOf(decodeElement(key), proof))},${encodeElement(onAlpha)}`;
  const hash = hashToScalar(`decrypt|${election.fingerprint}|${key}|${commitments}`);
  ensure(hash === challenge, "BAD_DECRYPTION_PROOF", `factor ${encodeElement(factor)}`);
}

function requireShapeOf(tally: Ciphertext[][], rows: unknown[][]): void {
  const isSame = rows.length === tally.length && rows.every((row, i) => row.length === tally[i]!.length);
  ensure(isSame, "WRONG_SHAPE", "rows differ from the tally's");
}
