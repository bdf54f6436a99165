import { encodeElement, GENERATOR, power, randomScalar, type Randomness, type Scalar } from "./Group.ts";
import { proveKnowledge, type Proof } from "./Proof.ts";

/** Format §2.2 — A trustee's public key with the proof that its maker knows the secret. */
export interface TrusteePublicKey {
  readonly pok: Proof;
  readonly public_key: string;
  readonly name?: string;
}

/** x of the format, and what is published of it. */
export interface TrusteeKey {
  readonly secret: Scalar;
  readonly published: TrusteePublicKey;
}

export function generateTrusteeKey(random: Randomness = randomScalar): TrusteeKey {
  return trusteeKeyOf(random(), random);
}

export function trusteeKeyOf(secret: Scalar, random: Randomness = randomScalar): TrusteeKey {
  const public_key = encodeElement(power(GENERATOR, secret));
  return { secret, published: { pok: proveKnowledge(secret, knowledgePrefix(public_key), random), public_key } };
}

/** What the proof of knowledge hashes before its commitment. */
export function knowledgePrefix(publicKey: string): string {
  return `pok|Ed25519|${publicKey}|`;
}
