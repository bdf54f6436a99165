import { CanonicalReader } from "./CanonicalJson.ts";
import { ensure } from "./Fault.ts";
import { decodeElement, inverse, modQ, NEUTRAL, publicPower, type Element, type Scalar } from "./Group.ts";
import { readProof, type Proof } from "./Proof.ts";

/** A text and the signature under it. */
export interface SignedMessage {
  readonly message: string;
  readonly signature: Proof;
}

/** The public key of one share, proof of knowledge included, and its owner's signature. */
export interface VerificationKey {
  readonly pok: Proof;
  readonly public_key: string;
  readonly signature: Proof;
}

/**
 * Format §2.3 — A set of trustees ("Pedersen") of whom `threshold` suffice. What the parts must have to do with each other is checked by
 * `verifyThresholdSet`.
 */
export interface ThresholdSet {
  readonly threshold: number;
  readonly certs: SignedMessage[];
  readonly coefexps: SignedMessage[];
  readonly signatures: Proof[];
  readonly verification_keys: VerificationKey[];
}

/** @throws ProtocolFault OUT_OF_RANGE unless all lists are equally long and 1 ≤ threshold ≤ their length, and those of its parts */
export function readThresholdSet(reader: CanonicalReader): ThresholdSet {
  const threshold = reader.expect('{"threshold":').number();
  const certs = reader.expect(',"certs":').array(readSignedMessage);
  const coefexps = reader.expect(',"coefexps":').array(readSignedMessage);
  const signatures = reader.expect(',"signatures":').array(readProof);
  const verification_keys = reader.expect(',"verification_keys":').array(readVerificationKey);
  reader.expect("}");
  const areEquallyLong = [coefexps, signatures, verification_keys].every((list) => list.length === certs.length);
  ensure(areEquallyLong && threshold >= 1 && threshold <= certs.length, "OUT_OF_RANGE", `${threshold} of ${certs.length} trustees`);
  return { threshold, certs, coefexps, signatures, verification_keys };
}

function readSignedMessage(reader: CanonicalReader): SignedMessage {
  const message = reader.expect('{"message":').string();
  const signature = readProof(reader.expect(',"signature":'));
  reader.expect("}");
  return { message, signature };
}

function readVerificationKey(reader: CanonicalReader): VerificationKey {
  const pok = readProof(reader.expect('{"pok":'));
  const public_key = reader.expect(',"public_key":').plainString();
  decodeElement(public_key);
  const signature = readProof(reader.expect(',"signature":'));
  reader.expect("}");
  return { pok, public_key, signature };
}

/** The powers of one trustee's polynomial as they are written, constant term first. */
export function coefficientsOf(set: ThresholdSet, index: number): string[] {
  const reader = new CanonicalReader(set.coefexps[index]!.message);
  const powers = reader.expect('{"coefexps":').array((item) => {
    const power = item.plainString();
    decodeElement(power);
    return power;
  });
  reader.expect("}").end();
  return powers;
}

/** The product of all constant terms. */
export function publicKeyOfSet(set: ThresholdSet): Element {
  return set.coefexps.reduce((product, _, i) => product.add(decodeElement(coefficientsOf(set, i)[0])), NEUTRAL);
}

/** αˣ from the factors of enough owners, numbered from 1 within the set: Lagrange interpolation in the exponent, at 0. */
export function combineShares(shares: ReadonlyMap<number, Element>): Element {
  const owners = [...shares.keys()];
  return owners.reduce((product, owner) => product.add(publicPower(shares.get(owner)!, coefficientAtZero(owner, owners))), NEUTRAL);
}

function coefficientAtZero(own: number, owners: number[]): Scalar {
  return owners.filter((other) => other !== own)
    .reduce((product, other) => modQ(product * BigInt(other) * inverse(modQ(BigInt(other - own)))), 1n);
}
