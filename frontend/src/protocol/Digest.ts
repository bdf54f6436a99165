import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";

/** Format §1 — The three spellings of a SHA-256 digest, and bytes of texts. */

export type Bytes = Uint8Array<ArrayBuffer>;

export function utf8(text: string): Bytes {
  return new TextEncoder().encode(text) as Bytes;
}

export function sha256Of(data: string | Uint8Array): Bytes {
  return sha256(typeof data === "string" ? utf8(data) : data) as Bytes;
}

export function hexDigest(data: string | Uint8Array): string {
  return bytesToHex(sha256Of(data));
}

/** Standard alphabet without padding: 43 characters for a digest. */
export function base64Digest(data: string | Uint8Array): string {
  return toBase64(sha256Of(data));
}

export function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replace(/=+$/, "");
}

/** Strict: only the one spelling `toBase64` writes is read. @returns null otherwise */
export function fromBase64(text: string): Bytes | null {
  if (!/^[A-Za-z0-9+/]*$/.test(text) || text.length % 4 === 1) {
    return null;
  }
  const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
  return toBase64(bytes) === text ? bytes : null;
}

/** The spelling for addresses: `+` and `/` become `-` and `_`. */
export function toBase64Url(base64: string): string {
  return base64.replace(/\+/g, "-").replace(/\//g, "_");
}

export function fromBase64Url(base64url: string): string {
  return base64url.replace(/-/g, "+").replace(/_/g, "/");
}

export { bytesToHex, hexToBytes };
