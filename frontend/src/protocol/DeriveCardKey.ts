import type { CardCode } from "./CardCode.ts";
import { utf8, type Bytes } from "./Digest.ts";
import { bigEndian, encodeElement, GENERATOR, modQ, power, type Scalar } from "./Group.ts";

/**
 * Protocol §1 — From a card's code to its key: s = PBKDF2-HMAC-SHA-256(24 digits, salt = card set, 600 000 rounds, 64 bytes) mod q.
 * Slow on purpose: whoever has only the public keys must pay this for every code tried.
 */
const ROUNDS = 600_000;
const BITS = 512;

export async function deriveCardKey(code: CardCode, cardSetId: string): Promise<Scalar> {
  const password = await crypto.subtle.importKey("raw", utf8(code.digits), "PBKDF2", false, ["deriveBits"]);
  const method = { name: "PBKDF2", hash: "SHA-256", salt: utf8(cardSetId), iterations: ROUNDS };
  const bytes: Bytes = new Uint8Array(await crypto.subtle.deriveBits(method, password, BITS));
  const secret = modQ(bigEndian(bytes));
  bytes.fill(0);
  return secret;
}

/** C = g^s: what the server may know of a card. */
export function cardPublicKey(secret: Scalar): string {
  return encodeElement(power(GENERATOR, secret));
}
