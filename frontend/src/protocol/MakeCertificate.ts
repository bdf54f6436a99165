import { bindingText, certificateText, type SignedMessage } from "./Ceremony.ts";
import type { Proof } from "./Proof.ts";
import { decryptionKey, publicKeyOf, signedMessage, signingKey, signMessage, type TrusteeSeat } from "./TrusteeSeat.ts";

/** Format §2.3, Protocol §3.2, step 1 — Make a certificate and bind it to the ceremony; the binding is not part of the archive. */
export function makeCertificate(seat: TrusteeSeat): { certificate: SignedMessage; binding: Proof } {
  const { size, needed } = seat.ceremony;
  const keys = { verification: publicKeyOf(signingKey(seat)), encryption: publicKeyOf(decryptionKey(seat)) };
  const certificate = signedMessage(seat, certificateText(size, needed, seat.index, keys));
  return { certificate, binding: signMessage(seat, bindingText(seat.ceremony, seat.index, certificate)) };
}
