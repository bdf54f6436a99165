import { CanonicalReader } from "./CanonicalJson.ts";
import { ensure } from "./Fault.ts";
import { knowledgePrefix, type TrusteePublicKey } from "./GenerateTrusteeKey.ts";
import { decodeElement, NEUTRAL, type Element } from "./Group.ts";
import { knowledgeHolds, readProof } from "./Proof.ts";
import { combineShares, publicKeyOfSet, readThresholdSet, type ThresholdSet } from "./ThresholdSet.ts";
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

/** Format §2 — @throws ProtocolFault BAD_PROOF_OF_KNOWLEDGE, BAD_THRESHOLD_SET */
export function verifyTrustees(trustees: Trustee[]): void {
  for (const trustee of trustees) {
    if (trustee.kind === "Single") {
      const { public_key, pok } = trustee.key;
      ensure(knowledgeHolds(decodeElement(public_key), pok, knowledgePrefix(public_key)), "BAD_PROOF_OF_KNOWLEDGE", public_key);
    } else {
      verifyThresholdSet(trustee.set);
    }
  }
}

/**
 * Format §2.2 — The trustees of a vote of ours, verified: single keys only, all of which are needed.
 *
 * @returns the public keys in order: trustee 1 first
 * @throws ProtocolFault NOT_SUPPORTED and those of reading and verifying
 */
export function readTrusteeList(json: string | Uint8Array): TrusteePublicKey[] {
  const trustees = readTrustees(json);
  ensure(trustees.length > 0, "NOT_CANONICAL", "no trustee");
  verifyTrustees(trustees);
  return trustees.map((trustee) => {
    ensure(trustee.kind === "Single", "NOT_SUPPORTED", "a set of trustees of whom some suffice");
    return trustee.key;
  });
}

/** y: nobody can decrypt unless every trustee takes part. */
export function combinedKey(trustees: TrusteePublicKey[]): Element {
  return electionKey(trustees.map((key) => ({ kind: "Single", key })));
}

/** y: the product of all trustees' keys. */
export function electionKey(trustees: Trustee[]): Element {
  return trustees.reduce((product, trustee) => product.add(trustee.kind === "Single" ? decodeElement(trustee.key.public_key) : publicKeyOfSet(trustee.set)), NEUTRAL);
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
  let product = NEUTRAL;
  let first = 1;
  for (const trustee of trustees) {
    const size = trustee.kind === "Single" ? 1 : trustee.set.verification_keys.length;
    const needed = trustee.kind === "Single" ? 1 : trustee.set.threshold;
    const own = Array.from({ length: size }, (_, k) => k + 1).filter((k) => factors.has(first + k - 1)).slice(0, needed);
    ensure(own.length === needed, "MISSING_DECRYPTION", `${own.length} of ${needed} from owner ${first} on`);
    const shares = new Map(own.map((k) => [k, factors.get(first + k - 1)!]));
    product = product.add(trustee.kind === "Single" ? shares.get(1)! : combineShares(shares));
    first += size;
  }
  return product;
}

