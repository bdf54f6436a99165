import { bytesToHex, fromBase64, fromBase64Url, hexToBytes, toBase64, toBase64Url } from "../protocol/Digest.ts";
import type { Scalar } from "../protocol/Group.ts";

const SCALAR_BYTES = 32;

/** The address that opens a ballot which was given up: what opens it stands behind the `#`, where no server sees it. */
export function openingAddress(vote: string, tracker: string, randomness: Scalar[]): string {
  const bytes = hexToBytes(randomness.map((r) => r.toString(16).padStart(2 * SCALAR_BYTES, "0")).join(""));
  return `${location.origin}/booth/open#v=${vote}&b=${toBase64Url(tracker)}&r=${toBase64Url(toBase64(bytes))}`;
}

/** A ballot that was given up, as its address says. */
export interface GivenUp {
  readonly vote: string;
  readonly tracker: string;
  readonly randomness: Scalar[];
}

/** @returns null for anything else than such an address */
export function readOpeningAddress(parts: ReadonlyMap<string, string>): GivenUp | null {
  const [vote, tracker] = [parts.get("v"), fromBase64Url(parts.get("b") ?? "")];
  const bytes = fromBase64(fromBase64Url(parts.get("r") ?? ""));
  if (!vote || tracker.length !== 43 || !bytes || bytes.length === 0 || bytes.length % SCALAR_BYTES !== 0) {
    return null;
  }
  const hex = bytesToHex(bytes).match(new RegExp(`.{${2 * SCALAR_BYTES}}`, "g"))!;
  return { vote, tracker, randomness: hex.map((digits) => BigInt(`0x${digits}`)) };
}
