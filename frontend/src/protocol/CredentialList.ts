import { canonicalJson, CanonicalReader, isList, isText, readCanonical } from "./CanonicalJson.ts";
import { ensure } from "./Fault.ts";
import { decodeElement, NEUTRAL } from "./Group.ts";

/**
 * Format §2.1 — The public credentials of an election: those and only those may sign ballots. Lists made here are sorted by the
 * little-endian encoding, so that the order says nothing about the roll.
 */
export function writeCredentialList(credentials: string[]): string {
  return canonicalJson([...credentials].sort(byLittleEndianBytes));
}

/** @throws ProtocolFault NOT_CANONICAL, DUPLICATE_CREDENTIAL, ELEMENT_MALFORMED */
export function readCredentialList(json: string | Uint8Array): string[] {
  const credentials = readCanonical(json, (tree) => isList(tree, isText));
  for (const credential of credentials) {
    ensure(/^[0-9a-f]{64}$/.test(credential), "ELEMENT_MALFORMED", credential);
  }
  ensure(new Set(credentials).size === credentials.length, "DUPLICATE_CREDENTIAL");
  return credentials;
}

/** A credential of any election of the format. */
export interface WeightedCredential {
  readonly credential: string;
  readonly weight: bigint;
  /** Whether the list spells the weight out, which may be 1 all the same. */
  readonly isStated: boolean;
}

/**
 * Reads a list as strictly as the verifier must: every credential a member of the group, with its weight. The order is not judged.
 *
 * @throws ProtocolFault NOT_CANONICAL, ELEMENT_…, OUT_OF_RANGE, DUPLICATE_CREDENTIAL
 */
export function readWeightedCredentials(json: string | Uint8Array): WeightedCredential[] {
  const reader = new CanonicalReader(json);
  const entries = reader.array(readEntry);
  reader.end();
  const seen = new Set<string>();
  for (const { credential } of entries) {
    ensure(!seen.has(credential), "DUPLICATE_CREDENTIAL", credential);
    seen.add(credential);
  }
  return entries;
}

function readEntry(reader: CanonicalReader): WeightedCredential {
  const text = reader.plainString();
  const comma = text.indexOf(",");
  const credential = comma < 0 ? text : text.slice(0, comma);
  ensure(!decodeElement(credential).equals(NEUTRAL), "ELEMENT_NEUTRAL", "as credential");
  return { credential, weight: comma < 0 ? 1n : parseWeight(text.slice(comma + 1)), isStated: comma >= 0 };
}

function parseWeight(digits: string): bigint {
  ensure(/^(0|[1-9][0-9]{0,11})$/.test(digits), "OUT_OF_RANGE", `weight ${digits}`);
  return BigInt(digits);
}

/** Whether a list is in the order in which ours are made. */
export function isSorted(credentials: string[]): boolean {
  return credentials.every((credential, i) => i === 0 || byLittleEndianBytes(credentials[i - 1]!, credential) < 0);
}

/** Element strings are big-endian: compare their byte pairs from the end. */
function byLittleEndianBytes(left: string, right: string): number {
  const [a, b] = [reversedBytes(left), reversedBytes(right)];
  return a < b ? -1 : a > b ? 1 : 0;
}

function reversedBytes(hex: string): string {
  return hex.match(/../g)!.reverse().join("");
}
