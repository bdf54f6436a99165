import { isCount, isList } from "./CanonicalJson.ts";
import { signedMessageFields, type SignedMessage } from "./Ceremony.ts";
import { ensure } from "./Fault.ts";
import { NEUTRAL, type Element } from "./Group.ts";
import type { VerificationKey } from "./MakeVerificationKey.ts";
import { proofFields, type Proof } from "./Proof.ts";
import { verifyArchivedCertificate } from "./VerifyCertificate.ts";
import { verifyCoefficients } from "./VerifyCoefficients.ts";
import { verificationKeyFields, verifyVerificationKey } from "./VerifyVerificationKey.ts";

/** Format §2.3 — A set of trustees of whom `threshold` suffice. */
export interface ThresholdSet {
  readonly threshold: number;
  readonly certs: SignedMessage[];
  readonly coefexps: SignedMessage[];
  readonly signatures: Proof[];
  readonly verification_keys: VerificationKey[];
}

/** For `build` functions of canonical JSON. */
export function thresholdSetFields(tree: any): ThresholdSet {
  return {
    threshold: isCount(tree.threshold),
    certs: isList(tree.certs, signedMessageFields),
    coefexps: isList(tree.coefexps, signedMessageFields),
    signatures: isList(tree.signatures, proofFields),
    verification_keys: isList(tree.verification_keys, verificationKeyFields),
  };
}

/**
 * Format §2.3 — Verify a threshold set: every trustee signed a certificate for exactly this set, its polynomial and all certificates;
 * the key of each share is the value of all polynomials at the trustee's number, and its owner proves to know the secret.
 *
 * @returns the set's factor of the election key: the product of all constant terms
 * @throws ProtocolFault OUT_OF_RANGE, BAD_THRESHOLD_SET, BAD_PROOF_OF_KNOWLEDGE, and those of spelling
 */
export function verifyThresholdSet({ threshold, certs, coefexps, signatures, verification_keys }: ThresholdSet): Element {
  const size = certs.length;
  const isWhole = [coefexps, signatures, verification_keys].every((list) => list.length === size);
  ensure(isWhole && threshold >= 1 && threshold <= size, "OUT_OF_RANGE", `${threshold} of ${size} trustees`);
  const signers = certs.map((certificate, i) => verifyArchivedCertificate(size, threshold, i + 1, certificate).verification);
  const polynomials = signers.map((signer, i) => verifyCoefficients(threshold, i + 1, signer, certs, coefexps[i]!, signatures[i]!));
  signers.forEach((signer, i) => verifyVerificationKey(polynomials, i + 1, signer, verification_keys[i]!));
  return polynomials.reduce((product, own) => product.add(own[0]!), NEUTRAL);
}
