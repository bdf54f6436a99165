import { isList, isText, readCanonical } from "./CanonicalJson.ts";
import { ensure } from "./Fault.ts";
import { knowledgePrefix, type TrusteePublicKey } from "./GenerateTrusteeKey.ts";
import { decodeElement, NEUTRAL, type Element } from "./Group.ts";
import { knowledgeHolds, proofFields } from "./Proof.ts";
import { thresholdSetFields, verifyThresholdSet, type ThresholdSet } from "./VerifyThresholdSet.ts";

type Entry = ["Single", TrusteePublicKey & { name?: string }] | ["Pedersen", ThresholdSet];

/** Format §2 — The published list of trustees, verified. */
export interface TrusteeList {
  /** y: nobody can decrypt unless as many trustees as are needed take part. */
  readonly electionKey: Element;
  /** The keys against which partial decryptions are checked: owner k is at k − 1. */
  readonly owners: string[];
  /** How many partial decryptions suffice. */
  readonly needed: number;
}

/** @throws ProtocolFault NOT_CANONICAL, NOT_SUPPORTED, BAD_PROOF_OF_KNOWLEDGE, BAD_THRESHOLD_SET and those of their parts */
export function readTrusteeList(json: string | Uint8Array): TrusteeList {
  const list = readCanonical(json, (tree) => isList(tree, ([kind, entry]): Entry => {
    ensure(kind === "Single" || kind === "Pedersen", "NOT_SUPPORTED", `trustee kind ${kind}`);
    return kind === "Pedersen" ? [kind, thresholdSetFields(entry)] : [kind, singleKeyFields(entry)];
  }));
  ensure(list.length > 0, "NOT_CANONICAL", "no trustee");
  const factors = list.map((entry) => (entry[0] === "Pedersen" ? verifyThresholdSet(entry[1]) : verifySingleKey(entry[1])));
  return {
    electionKey: factors.reduce((product, factor) => product.add(factor), NEUTRAL),
    owners: list.flatMap((entry) => (entry[0] === "Pedersen" ? entry[1].verification_keys.map((key) => key.public_key) : [entry[1].public_key])),
    needed: list.reduce((sum, entry) => sum + (entry[0] === "Pedersen" ? entry[1].threshold : 1), 0),
  };
}

/** Format §2.2 — Reads one single trustee's key, as a tool may have made it. @throws as `readTrusteeList` */
export function readTrusteePublicKey(json: string): TrusteePublicKey {
  const key = readCanonical(json, singleKeyFields);
  verifySingleKey(key);
  return key;
}

function singleKeyFields(tree: any): TrusteePublicKey & { name?: string } {
  return { pok: proofFields(tree.pok), public_key: isText(tree.public_key), ...("name" in tree ? { name: isText(tree.name) } : {}) };
}

function verifySingleKey(key: TrusteePublicKey): Element {
  const publicKey = decodeElement(key.public_key);
  ensure(!publicKey.equals(NEUTRAL), "ELEMENT_NEUTRAL", key.public_key);
  ensure(knowledgeHolds(publicKey, key.pok, knowledgePrefix(key.public_key)), "BAD_PROOF_OF_KNOWLEDGE", key.public_key);
  return publicKey;
}
