import { isText, readCanonical } from "./CanonicalJson.ts";
import { digestOfCertificates, shareContext, type SignedMessage } from "./Ceremony.ts";
import { fromBase64 } from "./Digest.ts";
import { ensure } from "./Fault.ts";
import { decodeElement, encodeElement, ORDER, power, type Element, type Scalar } from "./Group.ts";
import { shareCipher, shareKey, type SealedShare } from "./SealShare.ts";
import { decryptionKey, type TrusteeSeat } from "./TrusteeSeat.ts";
import { verifyShare } from "./VerifyShare.ts";

const BOX_BYTES = 80;

/** @throws ProtocolFault NOT_CANONICAL */
export function readSealedShare(json: string): SealedShare {
  const share = readCanonical(json, (tree) => ({ ephemeral: isText(tree.ephemeral), box: isText(tree.box) }));
  ensure(fromBase64(share.box)?.length === BOX_BYTES, "NOT_CANONICAL", "box of a share");
  return share;
}

/**
 * Protocol §3.3 — Open a share and verify it against its sender's polynomial.
 *
 * @param powers of the sender's polynomial
 * @throws ProtocolFault BAD_SHARE, and those of spelling
 */
export async function openShare(seat: TrusteeSeat, sender: number, certificates: SignedMessage[], powers: Element[], sealed: SealedShare): Promise<Scalar> {
  const context = shareContext(seat.ceremony, sender, seat.index, digestOfCertificates(certificates));
  const shared = encodeElement(power(decodeElement(sealed.ephemeral), decryptionKey(seat)));
  const key = await shareKey(context, sealed.ephemeral, shared, "decrypt");
  const box = fromBase64(sealed.box);
  const opened = box && (await crypto.subtle.decrypt(shareCipher(context), key, box).catch(() => null));
  const text = opened ? new TextDecoder().decode(opened) : "";
  ensure(/^[0-9a-f]{64}$/.test(text) && BigInt(`0x${text}`) < ORDER, "BAD_SHARE", "cannot be opened");
  const share = BigInt(`0x${text}`);
  verifyShare(powers, seat.index, share);
  return share;
}
