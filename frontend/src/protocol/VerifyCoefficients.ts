import { isList, isText, readCanonical } from "./CanonicalJson.ts";
import { requireMessage, wholeSetText, type SignedMessage } from "./Ceremony.ts";
import { ensure } from "./Fault.ts";
import { decodeElement, type Element } from "./Group.ts";
import type { Proof } from "./Proof.ts";

/**
 * Format §2.3, steps 2 and 3 — Verify that a trustee signed the powers of a polynomial of the right degree, and together with them all
 * certificates.
 *
 * @param signer the verification key of trustee `index`
 * @returns the powers A₀ … of the polynomial, constant term first
 * @throws ProtocolFault BAD_THRESHOLD_SET and those of spelling
 */
export function verifyCoefficients(needed: number, index: number, signer: string, certificates: SignedMessage[], coefficients: SignedMessage, signature: Proof): Element[] {
  const { coefexps } = readCanonical(coefficients.message, (tree) => ({ coefexps: isList(tree.coefexps, isText) }));
  const powers = coefexps.map(decodeElement);
  ensure(powers.length === needed, "BAD_THRESHOLD_SET", `number of coefficients of trustee ${index}`);
  requireMessage(signer, coefficients.message, coefficients.signature, "coefficients", index);
  requireMessage(signer, wholeSetText(certificates, coefexps), signature, "signature over the set", index);
  return powers;
}
