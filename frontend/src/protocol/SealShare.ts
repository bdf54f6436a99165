import { digestOfCertificates, shareContext, type SignedMessage } from "./Ceremony.ts";
import { sha256Of, toBase64, utf8 } from "./Digest.ts";
import { decodeElement, encodeElement, GENERATOR, power } from "./Group.ts";
import { derive, valueFor, type TrusteeSeat } from "./TrusteeSeat.ts";

/** Protocol §3.3 — A share on its way to its receiver. */
export interface SealedShare {
  readonly ephemeral: string;
  readonly box: string;
}

/**
 * Protocol §3.3 — Seal f(j) for trustee j: R = g^r, K = ek_j^r; the AES-256-GCM key is SHA-256(context | R | K), the context is
 * associated data. A key seals one text, so the nonce is zero.
 */
export async function sealShare(seat: TrusteeSeat, receiver: number, encryption: string, certificates: SignedMessage[]): Promise<SealedShare> {
  const digest = digestOfCertificates(certificates);
  const context = shareContext(seat.ceremony, seat.index, receiver, digest);
  const r = derive(seat, `share|${digest}|${receiver}`);
  const ephemeral = encodeElement(power(GENERATOR, r));
  const text = valueFor(seat, receiver, digest).toString(16).padStart(64, "0");
  const key = await shareKey(context, ephemeral, encodeElement(power(decodeElement(encryption), r)), "encrypt");
  const box = await crypto.subtle.encrypt(shareCipher(context), key, utf8(text));
  return { ephemeral, box: toBase64(new Uint8Array(box)) };
}

export function shareKey(context: string, ephemeral: string, shared: string, use: KeyUsage): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", sha256Of(`${context}|${ephemeral}|${shared}`), "AES-GCM", false, [use]);
}

export function shareCipher(context: string): AesGcmParams {
  return { name: "AES-GCM", iv: new Uint8Array(12), additionalData: utf8(context) };
}
