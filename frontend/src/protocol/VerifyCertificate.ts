import { bindingText, messageHolds, readCertificate, requireMessage, requireOurs, type Ceremony, type SignedMessage, type TrusteeCertificate } from "./Ceremony.ts";
import { ensure } from "./Fault.ts";
import { decodeElement } from "./Group.ts";
import type { Proof } from "./Proof.ts";

/**
 * Format §2.3, Protocol §3.2, step 1 — Verify that a certificate is for this place, this ceremony, and signed by its owner.
 *
 * @throws ProtocolFault OUT_OF_RANGE, BAD_THRESHOLD_SET, BAD_BINDING, and those of spelling when it is for another place
 */
export function verifyCertificate(ceremony: Ceremony, index: number, certificate: SignedMessage, binding: Proof): TrusteeCertificate {
  requireOurs(ceremony);
  const keys = verifyArchivedCertificate(ceremony.size, ceremony.needed, index, certificate);
  const isBound = messageHolds(decodeElement(keys.verification), bindingText(ceremony, index, certificate), binding);
  ensure(isBound, "BAD_BINDING", `certificate of trustee ${index}`);
  return keys;
}

/** As in an archive, which knows no ceremony. */
export function verifyArchivedCertificate(size: number, needed: number, index: number, certificate: SignedMessage): TrusteeCertificate {
  const keys = readCertificate(certificate.message, size, needed, index);
  requireMessage(keys.verification, certificate.message, certificate.signature, "certificate", index);
  return keys;
}
