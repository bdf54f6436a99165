import { NEUTRAL, type Element } from "./Group.ts";
import type { ThresholdSet } from "./ThresholdSet.ts";
import { verifyArchivedCertificate } from "./VerifyCertificate.ts";
import { verifyCoefficients } from "./VerifyCoefficients.ts";
import { verifyVerificationKey } from "./VerifyVerificationKey.ts";

/**
 * Format §2.3 — Verify a threshold set: every trustee signed a certificate for exactly this set, its polynomial and all certificates;
 * the key of each share is the value of all polynomials at the trustee's number, and its owner proves to know the secret.
 *
 * @returns the set's factor of the election key: the product of all constant terms
 * @throws ProtocolFault BAD_THRESHOLD_SET, BAD_PROOF_OF_KNOWLEDGE, and those of spelling
 */
export function verifyThresholdSet({ threshold, certs, coefexps, signatures, verification_keys }: ThresholdSet): Element {
  const size = certs.length;
  const signers: string[] = [];
  const polynomials = certs.map((certificate, i) => {
    signers.push(verifyArchivedCertificate(size, threshold, i + 1, certificate).verification);
    return verifyCoefficients(threshold, i + 1, signers[i]!, certs, coefexps[i]!, signatures[i]!);
  });
  signers.forEach((signer, i) => verifyVerificationKey(polynomials, i + 1, signer, verification_keys[i]!));
  return polynomials.reduce((product, own) => product.add(own[0]!), NEUTRAL);
}
