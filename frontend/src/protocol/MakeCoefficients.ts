import { canonicalJson } from "./CanonicalJson.ts";
import { digestOfCertificates, wholeSetText, type SignedMessage } from "./Ceremony.ts";
import type { Proof } from "./Proof.ts";
import { polynomial, publicKeyOf, signedMessage, signMessage, type TrusteeSeat } from "./TrusteeSeat.ts";

/** Format §2.3, steps 2 and 3 — Make the polynomial's public side and sign it, alone and with all certificates. */
export function makeCoefficients(seat: TrusteeSeat, certificates: SignedMessage[]): { coefficients: SignedMessage; signature: Proof } {
  const coefexps = polynomial(seat, digestOfCertificates(certificates)).map(publicKeyOf);
  return {
    coefficients: signedMessage(seat, canonicalJson({ coefexps })),
    signature: signMessage(seat, wholeSetText(certificates, coefexps)),
  };
}
