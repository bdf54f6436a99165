import { CanonicalReader } from "./CanonicalJson.ts";
import { ensure } from "./Fault.ts";
import { knowledgePrefix, type TrusteePublicKey } from "./GenerateTrusteeKey.ts";
import { decodeElement, NEUTRAL, type Element } from "./Group.ts";
import { knowledgeHolds, readProof } from "./Proof.ts";
import { combineShares, readThresholdSet, type ThresholdSet } from "./ThresholdSet.ts";
import { verifyThresholdSet } from "./VerifyThresholdSet.ts";

/** Format §2 — One share of the election key: a single person, or a set of whom some suffice. */
export type Trustee = { readonly kind: "Single"; readonly key: TrusteePublicKey } | { readonly kind: "Pedersen"; readonly set: ThresholdSet };

/**
 * Format §2.3 — Reads all trustees of an election strictly. Owners are numbered from 1 through the list: a single trustee counts one, a
 * threshold set its members. Proofs are checked by `verifyTrustees`.
 *
 * @throws ProtocolFault NOT_CANONICAL, ELEMENT_…, SCALAR_…, OUT_OF_RANGE
 */
export function readTrustees(json: string | Uint8Array): Trustee[] {
  const reader = new CanonicalReader(json);
  const trustees = reader.array(readTrustee);
  reader.end();
  return trustees;
}

function readTrustee(reader: CanonicalReader): Trustee {
  const isSet = reader.accept('["Pedersen",');
  const trustee: Trustee = isSet ? { kind: "Pedersen", set: readThresholdSet(reader) } : { kind: "Single", key: readKey(reader.expect('["Single",')) };
  reader.expect("]");
  return trustee;
}

function readKey(reader: CanonicalReader): TrusteePublicKey {
  const pok = readProof(reader.expect('{"pok":'));
  const public_key = reader.expect(',"public_key":').plainString();
  const key = decodeElement(public_key);
  const name = reader.accept(',"name":') ? { name: reader.string() } : {};
  reader.expect("}");
  ensure(!key.equals(NEUTRAL), "ELEMENT_NEUTRAL", "as trustee key");
  return { pok, public_key, ...name };
}

/**
 * Format §2 — Verify all trustees of a list.
 *
 * @returns the factor each contributes to the election key
 * @throws ProtocolFault BAD_PROOF_OF_KNOWLEDGE, BAD_THRESHOLD_SET
 */
export function verifyTrustees(trustees: Trustee[]): Element[] {
  return trustees.map((trustee) => {
    if (trustee.kind === "Pedersen") {
      return verifyThresholdSet(trustee.set);
    }
    const { public_key, pok } = trustee.key;
    const publicKey = decodeElement(public_key);
    ensure(knowledgeHolds(publicKey, pok, knowledgePrefix(public_key)), "BAD_PROOF_OF_KNOWLEDGE", public_key);
    return publicKey;
  });
}

/** Format §2 — The published list of trustees, verified. */
export interface TrusteeList {
  /** y: nobody can decrypt unless as many trustees as are needed take part. */
  readonly electionKey: Element;
  /** The keys against which partial decryptions are checked: owner k is at k − 1. */
  readonly owners: string[];
  /** How many partial decryptions suffice. */
  readonly needed: number;
}

/** @throws ProtocolFault NOT_CANONICAL, BAD_PROOF_OF_KNOWLEDGE, BAD_THRESHOLD_SET and those of their parts */
export function readTrusteeList(json: string | Uint8Array): TrusteeList {
  const trustees = readTrustees(json);
  ensure(trustees.length > 0, "NOT_CANONICAL", "no trustee");
  const factors = verifyTrustees(trustees);
  return { electionKey: product(factors), owners: verificationKeys(trustees), needed: trustees.reduce((sum, trustee) => sum + neededOf(trustee), 0) };
}

/** Format §2.2 — Reads one single trustee's key, as a tool may have made it. @throws as `readTrusteeList` */
export function readTrusteePublicKey(json: string): TrusteePublicKey {
  const reader = new CanonicalReader(json);
  const key = readKey(reader);
  reader.end();
  verifyTrustees([{ kind: "Single", key }]);
  return key;
}

/** How many owners must decrypt. */
export function neededOf(trustee: Trustee): number {
  return trustee.kind === "Single" ? 1 : trustee.set.threshold;
}

/** How many owners there are. */
export function sizeOf(trustee: Trustee): number {
  return trustee.kind === "Single" ? 1 : trustee.set.verification_keys.length;
}

/** y: the product of all trustees' factors. */
export function product(factors: Element[]): Element {
  return factors.reduce((total, factor) => total.add(factor), NEUTRAL);
}

/** The texts of the keys against which partial decryptions are checked; owner k is at k − 1. */
export function verificationKeys(trustees: Trustee[]): string[] {
  return trustees.flatMap((trustee) => (trustee.kind === "Single" ? [trustee.key.public_key] : trustee.set.verification_keys.map((key) => key.public_key)));
}

/** @throws ProtocolFault UNKNOWN_OWNER */
export function verificationKey(trustees: Trustee[], owner: number): string {
  const keys = verificationKeys(trustees);
  ensure(owner >= 1 && owner <= keys.length, "UNKNOWN_OWNER", `owner ${owner} of ${keys.length}`);
  return keys[owner - 1]!;
}

/**
 * Format §6 — The product αˣ of all shares from factors by owner.
 *
 * @throws ProtocolFault MISSING_DECRYPTION when a share has too few owners among them
 */
export function combine(trustees: Trustee[], factors: ReadonlyMap<number, Element>): Element {
  const parts: Element[] = [];
  let first = 1;
  for (const trustee of trustees) {
    const [size, needed] = [sizeOf(trustee), neededOf(trustee)];
    const own = Array.from({ length: size }, (_, k) => k + 1).filter((k) => factors.has(first + k - 1)).slice(0, needed);
    ensure(own.length === needed, "MISSING_DECRYPTION", `${own.length} of ${needed} from owner ${first} on`);
    const shares = new Map(own.map((k) => [k, factors.get(first + k - 1)!]));
    parts.push(trustee.kind === "Single" ? shares.get(1)! : combineShares(shares));
    first += size;
  }
  return product(parts);
}

