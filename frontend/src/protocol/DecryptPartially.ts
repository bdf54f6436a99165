import type { Ciphertext } from "./Ballot.ts";
import type { Election } from "./Election.ts";
import type { TrusteeKey } from "./GenerateTrusteeKey.ts";
import { decodeElement, encodeElement, GENERATOR, hashToScalar, modQ, power, randomScalar, type Element, type Randomness, type Scalar } from "./Group.ts";
import { proof, type Proof } from "./Proof.ts";

/** Format §6 — One trustee's part in opening the tally: for each ciphertext α^x and the proof that it was made with the trustee's key. */
export interface PartialDecryption {
  readonly decryption_factors: string[][];
  readonly decryption_proofs: Proof[][];
}

export function decryptPartially(election: Election, key: TrusteeKey, tally: Ciphertext[][], random: Randomness = randomScalar): PartialDecryption {
  const parts = tally.map((row) => row.map(({ alpha }) => decryptOne(election, key, decodeElement(alpha), random())));
  return {
    decryption_factors: parts.map((row) => row.map((part) => part.factor)),
    decryption_proofs: parts.map((row) => row.map((part) => part.proof)),
  };
}

function decryptOne(election: Election, key: TrusteeKey, alpha: Element, w: Scalar): { factor: string; proof: Proof } {
  const commitments = `${encodeElement(power(GENERATOR, w))},${encodeElement(power(alpha, w))}`;
  const challenge = hashToScalar(`decrypt|${election.fingerprint}|${key.published.public_key}|${commitments}`);
  return { factor: encodeElement(power(alpha, key.secret)), proof: proof(challenge, modQ(w - key.secret * challenge)) };
}
