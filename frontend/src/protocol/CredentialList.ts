import { canonicalJson, isList, isText, readCanonical } from "./CanonicalJson.ts";
import { ensure } from "./Fault.ts";

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

/** Element strings are big-endian: compare their byte pairs from the end. */
function byLittleEndianBytes(left: string, right: string): number {
  const [a, b] = [reversedBytes(left), reversedBytes(right)];
  return a < b ? -1 : a > b ? 1 : 0;
}

function reversedBytes(hex: string): string {
  return hex.match(/../g)!.reverse().join("");
}
