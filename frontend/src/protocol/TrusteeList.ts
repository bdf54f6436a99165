import { isList, isText, readCanonical } from "./CanonicalJson.ts";
import { ensure } from "./Fault.ts";
import { knowledgePrefix, type TrusteePublicKey } from "./GenerateTrusteeKey.ts";
import { decodeElement, NEUTRAL, type Element } from "./Group.ts";
import { knowledgeHolds, proofFields } from "./Proof.ts";

/**
 * Format §2.2 — The published list of trustees; ours have single keys only, all of which are needed.
 *
 * @returns the public keys in order: trustee 1 first
 * @throws ProtocolFault NOT_CANONICAL, NOT_SUPPORTED, BAD_PROOF_OF_KNOWLEDGE
 */
export function readTrusteeList(json: string | Uint8Array): TrusteePublicKey[] {
  const list = readCanonical(json, (tree) => isList(tree, ([kind, key]): ["Single", TrusteePublicKey & { name?: string }] => {
    ensure(kind === "Single", "NOT_SUPPORTED", `trustee kind ${kind}`);
    return ["Single", { pok: proofFields(key.pok), public_key: isText(key.public_key), ...("name" in key ? { name: isText(key.name) } : {}) }];
  }));
  ensure(list.length > 0, "NOT_CANONICAL", "no trustee");
  for (const [, key] of list) {
    ensure(!decodeElement(key.public_key).equals(NEUTRAL), "ELEMENT_NEUTRAL", key.public_key);
    const known = knowledgeHolds(decodeElement(key.public_key), key.pok, knowledgePrefix(key.public_key));
    ensure(known, "BAD_PROOF_OF_KNOWLEDGE", key.public_key);
  }
  return list.map(([, key]) => key);
}

/** y: nobody can decrypt unless every trustee takes part. */
export function combinedKey(trustees: TrusteePublicKey[]): Element {
  return trustees.reduce((product, key) => product.add(decodeElement(key.public_key)), NEUTRAL);
}
