import { ed25519 } from "@noble/curves/ed25519.js";
import { bytesToHex, hexToBytes, sha256Of } from "./Digest.ts";
import { ensure, ProtocolFault } from "./Fault.ts";

/** Format §1.1 — The prime-order subgroup of Ed25519, written multiplicatively: elements, scalars, and hashing to a scalar. */

const Point = ed25519.Point;
const CURVE = Point.CURVE();
const SIGN_BIT = 1n << 255n;

export type Element = InstanceType<typeof Point>;
export type Scalar = bigint;

/** q of the format. */
export const ORDER: bigint = CURVE.n;
/** g of the format. Noble keeps a table of its powers. */
export const GENERATOR: Element = Point.BASE;
export const NEUTRAL: Element = Point.ZERO;

/** A number reduced to 0 … q−1. */
export function modQ(number: bigint): Scalar {
  const rest = number % ORDER;
  return rest < 0n ? rest + ORDER : rest;
}

/** 1/number mod q, for a public number other than 0. */
export function inverse(number: Scalar): Scalar {
  return Point.Fn.inv(number);
}

/** base^exponent in constant time: for exponents that are secret. */
export function power(base: Element, exponent: Scalar): Element {
  return exponent === 0n ? NEUTRAL : base.multiply(exponent);
}

/** base^exponent, fast, where base and exponent are public. */
export function publicPower(base: Element, exponent: Scalar): Element {
  return exponent === 0n ? NEUTRAL : base.multiplyUnsafe(exponent);
}

/** Makes later powers of this element fast by a table (about the cost of ten powers). */
export function withTable(base: Element): Element {
  base.precompute(6, false);
  return base;
}

/** Where secret numbers come from; tests replay recorded ones. */
export type Randomness = () => Scalar;

/** 512 random bits reduced mod q: the bias is below 2^−250. */
export function randomScalar(): Scalar {
  const bytes = crypto.getRandomValues(new Uint8Array(64));
  const scalar = modQ(bigEndian(bytes));
  bytes.fill(0);
  return scalar;
}

/** H of the format: SHA-256 as a big-endian number, mod q. */
export function hashToScalar(text: string): Scalar {
  return modQ(bigEndian(sha256Of(text)));
}

export function bigEndian(bytes: Uint8Array): bigint {
  return BigInt("0x" + bytesToHex(bytes));
}

/** Digits of q − 1. */
const LONGEST = 76;

/** Reads a scalar strictly: decimal, no leading zero, below q. */
export function parseScalar(text: unknown): Scalar {
  ensure(typeof text === "string" && /^(0|[1-9][0-9]*)$/.test(text), "SCALAR_MALFORMED", String(text));
  ensure(text.length <= LONGEST, "SCALAR_NOT_REDUCED", `${text.length} digits`);
  const scalar = BigInt(text);
  ensure(scalar < ORDER, "SCALAR_NOT_REDUCED", text);
  return scalar;
}

/** 64 hexadecimal digits: the 32 bytes of RFC 8032, reversed. */
export function encodeElement(element: Element): string {
  return bytesToHex(element.toBytes().reverse());
}

/** The same for an element whose Z is 1, without an inversion. */
export function encodeAffine({ X, Y }: Element): string {
  return (Y + (X & 1n) * SIGN_BIT).toString(16).padStart(64, "0");
}

/**
 * Reads an element strictly: one spelling, on the curve, in the prime-order subgroup. The neutral element is one.
 *
 * @throws ProtocolFault ELEMENT_MALFORMED, ELEMENT_NOT_CANONICAL, ELEMENT_NOT_ON_CURVE, ELEMENT_NOT_IN_GROUP
 */
export function decodeElement(text: unknown): Element {
  const element = decodePoint(text);
  ensure(element.isTorsionFree(), "ELEMENT_NOT_IN_GROUP", String(text));
  return element;
}

/** Reads a point of the curve in its one spelling; whether it belongs to the group has still to be checked. */
export function decodePoint(text: unknown): Element {
  ensure(typeof text === "string" && /^[0-9a-f]{64}$/.test(text), "ELEMENT_MALFORMED", String(text));
  const number = BigInt("0x" + text);
  const y = number & (SIGN_BIT - 1n);
  const hasSign = number >= SIGN_BIT;
  const isMinusZero = hasSign && (y === 1n || y === CURVE.p - 1n);
  ensure(y < CURVE.p && !isMinusZero, "ELEMENT_NOT_CANONICAL", text);
  try {
    return Point.fromBytes(hexToBytes(text).reverse());
  } catch {
    throw new ProtocolFault("ELEMENT_NOT_ON_CURVE", text);
  }
}

/** A member of the group by its affine coordinates, as another part of the same program checked it. */
export function elementAt(x: bigint, y: bigint): Element {
  return Point.fromAffine({ x, y });
}

/** RFC 8032 verification with canonical encodings; used for the board's receipts. */
export function verifySignature(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean {
  return ed25519.verify(signature, message, publicKey, { zip215: false });
}
