import { isVoteUuid } from "./CanonicalJson.ts";
import { decodeElement, encodeElement, GENERATOR, hashToScalar, modQ, power, publicPower, type Scalar } from "./Group.ts";

/**
 * Protocol §1 — From a card's public key C to the household's credential in one vote: t = H("danban-credential|" uuid "|" C),
 * credential = C·g^t, signing key = s + t. A card serves many votes, and its credentials cannot be linked without C.
 */
export function credentialForVote(voteUuid: string, cardKey: string): string {
  isVoteUuid(voteUuid);
  return encodeElement(decodeElement(cardKey).add(publicPower(GENERATOR, shift(voteUuid, cardKey))));
}

/** What signs a household's ballot in one vote. */
export interface VotingKey {
  readonly credential: string;
  readonly signingKey: Scalar;
}

export function votingKeyForVote(voteUuid: string, cardSecret: Scalar): VotingKey {
  const cardKey = encodeElement(power(GENERATOR, cardSecret));
  const signingKey = modQ(cardSecret + shift(voteUuid, cardKey));
  return { credential: encodeElement(power(GENERATOR, signingKey)), signingKey };
}

/** t: needs no secret. */
function shift(voteUuid: string, cardKey: string): Scalar {
  return hashToScalar(`danban-credential|${voteUuid}|${cardKey}`);
}
