import { bytesToHex, fromBase64, fromBase64Url, hexToBytes, toBase64, toBase64Url } from "../protocol/Digest.ts";
import type { BallotReceipt } from "../protocol/VerifyReceipt.ts";

/** "k7Qm 2x9R Wd41": enough of a tracker to compare by eye. */
export function shortTracker(tracker: string): string {
  return tracker.slice(0, 12).replace(/(.{4})(?=.)/g, "$1 ");
}

/** The address that finds a ballot and carries the whole signed receipt, so that the picture of its QR code is itself the proof. */
export function receiptAddress({ vote, ballot, height, event, signature }: BallotReceipt): string {
  const short = (hex: string) => toBase64Url(toBase64(hexToBytes(hex)));
  return `${location.origin}/booth/find#v=${vote}&b=${toBase64Url(ballot)}&n=${height}&e=${short(event)}&g=${short(signature)}`;
}

/** What an address says about a ballot: always the vote and the tracker, the signed rest if it is there. */
export interface AddressedBallot {
  readonly vote: string;
  /** Whole, or its beginning as a person typed it. */
  readonly tracker: string;
  readonly receipt: BallotReceipt | null;
}

export function readReceiptAddress(parts: ReadonlyMap<string, string>): AddressedBallot | null {
  const [vote, b] = [parts.get("v"), parts.get("b")];
  if (!vote || !b) {
    return null;
  }
  const tracker = fromBase64Url(b);
  const [height, event, signature] = [Number(parts.get("n")), hexOf(parts.get("e")), hexOf(parts.get("g"))];
  const isWhole = Number.isInteger(height) && event?.length === 64 && signature?.length === 128;
  return { vote, tracker, receipt: isWhole ? { vote, ballot: tracker, height, event: event!, signature: signature! } : null };
}

function hexOf(base64url: string | undefined): string | null {
  const bytes = base64url ? fromBase64(fromBase64Url(base64url)) : null;
  return bytes ? bytesToHex(bytes) : null;
}
