import { canonicalJson } from "./CanonicalJson.ts";
import { sha256Of, utf8, type Bytes } from "./Digest.ts";

/** Protocol §8.1 — A leaf of the log of all votes: one event of one vote. */
export interface LoggedEvent {
  readonly vote: string;
  /** Place of the event in the vote's own chain. */
  readonly height: number;
  /** Its digest, hex. */
  readonly event: string;
}

export function loggedEventBytes({ vote, height, event }: LoggedEvent): Bytes {
  return utf8(canonicalJson({ vote, height, event }));
}

/** Protocol §8.2 — RFC 6962 §2.1: leaves and inner nodes can never be taken for each other. */
export function leafHash(entry: Uint8Array): Bytes {
  return sha256Of(Uint8Array.of(0, ...entry));
}

export function nodeHash(left: Uint8Array, right: Uint8Array): Bytes {
  return sha256Of(Uint8Array.of(1, ...left, ...right));
}
