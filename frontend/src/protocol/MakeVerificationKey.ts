import { digestOfCertificates, type SignedMessage } from "./Ceremony.ts";
import { knowledgePrefix } from "./GenerateTrusteeKey.ts";
import { modQ, type Scalar } from "./Group.ts";
import { proveKnowledge, type Proof } from "./Proof.ts";
import { derive, publicKeyOf, signMessage, valueFor, type TrusteeSeat } from "./TrusteeSeat.ts";

/** Format §2.3, step 5 — The public key of one share, proof of knowledge included, and its owner's signature. */
export interface VerificationKey {
  readonly pok: Proof;
  readonly public_key: string;
  readonly signature: Proof;
  readonly name?: string;
}

/** Format §2.3, step 5 — Add up the shares to the trustee's own secret, and publish its key. @param received the verified shares of all others */
export function makeVerificationKey(seat: TrusteeSeat, certificates: SignedMessage[], received: Scalar[]): { secret: Scalar; key: VerificationKey } {
  const secret = modQ(received.reduce((sum, share) => sum + share, valueFor(seat, seat.index, digestOfCertificates(certificates))));
  const public_key = publicKeyOf(secret);
  const pok = proveKnowledge(secret, knowledgePrefix(public_key), () => derive(seat, `knowledge|${public_key}`));
  return { secret, key: { pok, public_key, signature: signMessage(seat, public_key) } };
}
