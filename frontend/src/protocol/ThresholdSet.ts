import { CanonicalReader } from "./CanonicalJson.ts";
import type { SignedMessage } from "./Ceremony.ts";
import { ensure } from "./Fault.ts";
import { decodeElement, inverse, modQ, NEUTRAL, publicPower, type Element, type Scalar } from "./Group.ts";
import type { VerificationKey } from "./MakeVerificationKey.ts";
import { readProof, type Proof } from "./Proof.ts";

/** The work of checking a set grows with the third power of its size. */
const MOST = 100;

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

/** @throws ProtocolFault OUT_OF_RANGE unless all lists are equally long and 1 ≤ threshold ≤ their length ≤ 100, and those of its parts */
export function readThresholdSet(reader: CanonicalReader): ThresholdSet {
  const threshold = reader.expect('{"threshold":').number();
  const certs = reader.expect(',"certs":').array(readSignedMessage);
  const coefexps = reader.expect(',"coefexps":').array(readSignedMessage);
  const signatures = reader.expect(',"signatures":').array(readProof);
  const verification_keys = reader.expect(',"verification_keys":').array(readVerificationKey);
  reader.expect("}");
  const areEquallyLong = [coefexps, signatures, verification_keys].every((list) => list.length === certs.length);
  const isInRange = threshold >= 1 && threshold <= certs.length && certs.length <= MOST;
  ensure(areEquallyLong && isInRange, "OUT_OF_RANGE", `${threshold} of ${certs.length} trustees`);
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
  const name = reader.accept(',"name":') ? { name: reader.string() } : {};
  reader.expect("}");
  return { pok, public_key, signature, ...name };
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
