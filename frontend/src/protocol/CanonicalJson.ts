import { ProtocolFault, ensure } from "./Fault.ts";

/**
 * Format §1 — Canonical JSON: no white space, fields in one fixed order, one spelling for every string and number.
 * Reading is writing turned round: what was read is written again in canonical form and must be the very same text, so duplicate
 * keys, other orders, other escapes and trailing bytes cannot get through.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value).replace(/\x7f/g, "\\u007f");
}

/**
 * @param build makes the wanted record from the parsed tree, naming every field in the format's order
 * @throws ProtocolFault NOT_CANONICAL
 */
export function readCanonical<T>(json: string | Uint8Array, build: (tree: any) => T): T {
  const text = typeof json === "string" ? json : decodeUtf8(json);
  let value: T;
  try {
    value = build(JSON.parse(text));
  } catch (problem) {
    throw problem instanceof ProtocolFault ? problem : new ProtocolFault("NOT_CANONICAL", String(problem));
  }
  ensure(canonicalJson(value) === text, "NOT_CANONICAL", "the same record has another spelling");
  return value;
}

export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new ProtocolFault("NOT_CANONICAL", "not UTF-8");
  }
}

/** Field checks for `build` functions. */
export function isText(value: unknown): string {
  ensure(typeof value === "string", "NOT_CANONICAL", "a string was expected");
  return value;
}

export function isCount(value: unknown): number {
  ensure(typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 1_073_741_823, "NOT_CANONICAL", "a number was expected");
  return value;
}

export function isHexDigest(value: unknown): string {
  ensure(typeof value === "string" && /^[0-9a-f]{64}$/.test(value), "DIGEST_MALFORMED", String(value));
  return value;
}

/** Base64 of 32 bytes without padding, in its one spelling. */
export function isTracker(value: unknown): string {
  ensure(typeof value === "string" && /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]$/.test(value), "DIGEST_MALFORMED", String(value));
  return value;
}

export function isVoteUuid(value: unknown): string {
  ensure(typeof value === "string" && /^[1-9A-HJ-NP-Za-km-z]{14,64}$/.test(value), "UUID_MALFORMED", String(value));
  return value;
}

export function isList<T>(value: unknown, item: (entry: any) => T): T[] {
  ensure(Array.isArray(value), "NOT_CANONICAL", "a list was expected");
  return value.map(item);
}
