import { decodeElement, randomScalar, type Randomness } from "./Group.ts";
import type { TrusteeKey } from "./GenerateTrusteeKey.ts";
import { knowledgeHolds, proveKnowledge, type Proof } from "./Proof.ts";

/**
 * Protocol §3 — Prove that a trustee knows the secret of the key for this election: the format's own proof of knowledge names no
 * election, so a key seen elsewhere could be handed in by somebody who does not hold it.
 */
export function provePossession(voteUuid: string, key: TrusteeKey, random: Randomness = randomScalar): Proof {
  return proveKnowledge(key.secret, possessionPrefix(voteUuid, key.published.public_key), random);
}

export function possessionHolds(voteUuid: string, publicKey: string, possession: Proof): boolean {
  return knowledgeHolds(decodeElement(publicKey), possession, possessionPrefix(voteUuid, publicKey));
}

function possessionPrefix(voteUuid: string, publicKey: string): string {
  return `danban-trustee|${voteUuid}|${publicKey}|`;
}
