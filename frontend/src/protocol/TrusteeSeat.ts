import { hmac } from "@noble/hashes/hmac.js";
import { sha512 } from "@noble/hashes/sha2.js";
import { placeIn, type Ceremony, type SignedMessage } from "./Ceremony.ts";
import { hexDigest, utf8 } from "./Digest.ts";
import { bigEndian, encodeElement, GENERATOR, modQ, power, type Scalar } from "./Group.ts";
import { proveKnowledge, type Proof } from "./Proof.ts";

/**
 * Protocol §3.2 — A trustee at work in a ceremony. Everything secret follows from the seed (32 random bytes, made for this ceremony),
 * the ceremony, the trustee's number and, for the polynomial, all certificates: the same step taken twice gives the same bytes, and
 * another set of people or keys gives another polynomial.
 */
export interface TrusteeSeat {
  readonly ceremony: Ceremony;
  readonly index: number;
  readonly seed: Uint8Array;
}

/** A number modulo q that nobody without the seed can tell from a random one. */
export function derive({ ceremony, index, seed }: TrusteeSeat, label: string): Scalar {
  return modQ(bigEndian(hmac(sha512, seed, utf8(`danban-threshold|${placeIn(ceremony, index)}|${label}`))));
}

export function signingKey(seat: TrusteeSeat): Scalar {
  return derive(seat, "sign");
}

export function decryptionKey(seat: TrusteeSeat): Scalar {
  return derive(seat, "decrypt");
}

/** The signature of format §2.3 with a commitment that follows from seed and message. */
export function signMessage(seat: TrusteeSeat, message: string): Proof {
  return proveKnowledge(signingKey(seat), `sigmsg|${message}|`, () => derive(seat, `signature|${hexDigest(message)}`));
}

export function signedMessage(seat: TrusteeSeat, message: string): SignedMessage {
  return { message, signature: signMessage(seat, message) };
}

/** The coefficients of f, constant term first. */
export function polynomial(seat: TrusteeSeat, certificatesDigest: string): Scalar[] {
  return Array.from({ length: seat.ceremony.needed }, (_, k) => derive(seat, `coefficient|${certificatesDigest}|${k}`));
}

/** f(receiver). */
export function valueFor(seat: TrusteeSeat, receiver: number, certificatesDigest: string): Scalar {
  return polynomial(seat, certificatesDigest).reduceRight((value, coefficient) => modQ(value * BigInt(receiver) + coefficient), 0n);
}

export function publicKeyOf(secret: Scalar): string {
  return encodeElement(power(GENERATOR, secret));
}
