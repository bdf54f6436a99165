import { canonicalJson, CanonicalReader } from "./CanonicalJson.ts";
import { ensure } from "./Fault.ts";
import { knowledgePrefix } from "./GenerateTrusteeKey.ts";
import { decodeElement, encodeElement, NEUTRAL, publicPower, type Element } from "./Group.ts";
import { knowledgeHolds, type Proof } from "./Proof.ts";
import { coefficientsOf, type ThresholdSet } from "./ThresholdSet.ts";

/**
 * Format §2.3 — Verify a threshold set: every trustee signed a certificate for exactly this set, its polynomial and all certificates; the
 * key of each share is the value of all polynomials at the trustee's number, and its owner proves to know the secret.
 *
 * @throws ProtocolFault BAD_THRESHOLD_SET, BAD_PROOF_OF_KNOWLEDGE and those of reading
 */
export function verifyThresholdSet(set: ThresholdSet): void {
  const coefficients = set.coefexps.map((_, i) => coefficientsOf(set, i));
  coefficients.forEach((own, i) => requireThat(own.length === set.threshold, "number of coefficients", i));
  const elements = coefficients.map((own) => own.map(decodeElement));
  set.certs.forEach((certificate, i) => {
    const signer = readSigner(set, certificate.message, i + 1);
    requireSigned(signer, certificate.message, certificate.signature, "certificate", i);
    requireSigned(signer, set.coefexps[i]!.message, set.coefexps[i]!.signature, "coefficients", i);
    requireSigned(signer, wholeSet(set, coefficients[i]!), set.signatures[i]!, "signature over the set", i);
    const { public_key, pok, signature } = set.verification_keys[i]!;
    requireThat(encodeElement(shareOf(elements, set.threshold, i + 1)) === public_key, "verification key", i);
    ensure(knowledgeHolds(decodeElement(public_key), pok, knowledgePrefix(public_key)), "BAD_PROOF_OF_KNOWLEDGE", public_key);
    requireSigned(signer, public_key, signature, "signature over the verification key", i);
  });
}

/** The signing key of a certificate that is for this place in this set. */
function readSigner(set: ThresholdSet, message: string, index: number): Element {
  const reader = new CanonicalReader(message);
  reader.expect(`{"context":{"group":"Ed25519","size":${set.certs.length},"threshold":${set.threshold},"index":${index}},"verification":`);
  const signer = decodeElement(reader.plainString());
  decodeElement(reader.expect(',"encryption":').plainString());
  reader.expect("}").end();
  return signer;
}

function wholeSet(set: ThresholdSet, coefficients: string[]): string {
  return `certs_sig|{"certs":${canonicalJson(set.certs)},"coefexps":${canonicalJson(coefficients)}}`;
}

/** The product over all trustees and powers k of A^(index^k): Horner's rule on the product of the polynomials. */
function shareOf(coefficients: Element[][], threshold: number, index: number): Element {
  let value = NEUTRAL;
  for (let k = threshold - 1; k >= 0; k--) {
    value = coefficients.reduce((product, own) => product.add(own[k]!), publicPower(value, BigInt(index)));
  }
  return value;
}

function requireSigned(signer: Element, message: string, signature: Proof, what: string, i: number): void {
  requireThat(knowledgeHolds(signer, signature, `sigmsg|${message}|`), what, i);
}

function requireThat(holds: boolean, what: string, i: number): void {
  ensure(holds, "BAD_THRESHOLD_SET", `${what} of trustee ${i + 1}`);
}
