import { canonicalJson, isText, readCanonical } from "./CanonicalJson.ts";
import { hexDigest } from "./Digest.ts";
import { ensure } from "./Fault.ts";
import { decodeElement, NEUTRAL, type Element } from "./Group.ts";
import { knowledgeHolds, proofFields, type Proof } from "./Proof.ts";

/** Format §2.3 — A text and the signature under it. */
export interface SignedMessage {
  readonly message: string;
  readonly signature: Proof;
}

/**
 * Protocol §3.2 — One making of a threshold set: of `size` trustees of a vote, `needed` will suffice.
 * `attempt` is 1 for the first set of the vote, and one more each time the team begins again.
 */
export interface Ceremony {
  readonly vote: string;
  readonly attempt: number;
  readonly size: number;
  readonly needed: number;
}

/** Format §2.3, step 1 — The two public keys of a trustee: one checks signatures, the other seals what is sent to the trustee. */
export interface TrusteeCertificate {
  readonly verification: string;
  readonly encryption: string;
}

export const LEAST_TRUSTEES = 3;
export const MOST_TRUSTEES = 7;

/** Whether so many of a set may suffice: three to seven, of whom more than half. */
export function suffices(needed: number, size: number): boolean {
  return size >= LEAST_TRUSTEES && size <= MOST_TRUSTEES && 2 * needed > size && needed <= size;
}

/** Three to seven of whom more than half are needed: any two groups that suffice have a member in common. @throws ProtocolFault OUT_OF_RANGE */
export function requireOurs({ attempt, size, needed }: Ceremony): void {
  ensure(attempt >= 1 && suffices(needed, size), "OUT_OF_RANGE", `${needed} of ${size}, attempt ${attempt}`);
}

/** What distinguishes this ceremony from all others, for trustee `index`; begins whatever is derived or bound. */
export function placeIn({ vote, attempt, size, needed }: Ceremony, index: number): string {
  return `${vote}|${attempt}|${size}|${needed}|${index}`;
}

/** The text of a certificate for this place in a set. */
export function certificateText(size: number, threshold: number, index: number, { verification, encryption }: TrusteeCertificate): string {
  return canonicalJson({ context: { group: "Ed25519", size, threshold, index }, verification, encryption });
}

/** The text that binds a certificate to this ceremony; the format's own context names no vote. */
export function bindingText(ceremony: Ceremony, index: number, certificate: SignedMessage): string {
  return `danban-certificate|${placeIn(ceremony, index)}|${certificate.message}`;
}

/** The digest of all certificates: it fixes among whom, and for which keys, shares are exchanged. */
export function digestOfCertificates(certificates: SignedMessage[]): string {
  return hexDigest(canonicalJson(certificates));
}

/** The text a trustee signs over all certificates and the own coefficients (Format §2.3, step 3). */
export function wholeSetText(certs: SignedMessage[], coefexps: string[]): string {
  return `certs_sig|${canonicalJson({ certs, coefexps })}`;
}

/** What the share of `from` for `to` is bound to: this vote, this attempt, these certificates. */
export function shareContext(ceremony: Ceremony, from: number, to: number, certificatesDigest: string): string {
  return `danban-share|${placeIn(ceremony, from)}|${to}|${certificatesDigest}`;
}

/** For `build` functions of canonical JSON. */
export function signedMessageFields(tree: any): SignedMessage {
  return { message: isText(tree.message), signature: proofFields(tree.signature) };
}

/** Reads the text of a certificate that is for this place in a set and no other. @throws ProtocolFault NOT_CANONICAL, ELEMENT_… */
export function readCertificate(message: string, size: number, needed: number, index: number): TrusteeCertificate {
  const keys = readCanonical(message, (tree) => ({
    context: { group: "Ed25519", size, threshold: needed, index },
    verification: isText(tree.verification),
    encryption: isText(tree.encryption),
  }));
  for (const key of [keys.verification, keys.encryption]) {
    ensure(!decodeElement(key).equals(NEUTRAL), "ELEMENT_NEUTRAL", "in a certificate");
  }
  return { verification: keys.verification, encryption: keys.encryption };
}

/** Format §2.3 — Whether a trustee signed this text. */
export function messageHolds(signer: Element, message: string, signature: Proof): boolean {
  return knowledgeHolds(signer, signature, `sigmsg|${message}|`);
}

/** @throws ProtocolFault BAD_THRESHOLD_SET */
export function requireMessage(signer: string, message: string, signature: Proof, what: string, index: number): void {
  ensure(messageHolds(decodeElement(signer), message, signature), "BAD_THRESHOLD_SET", `${what} of trustee ${index}`);
}
