import { ensure } from "./Fault.ts";
import { canonicalJson, isCount, isHexDigest, isText, readCanonical } from "./CanonicalJson.ts";

/** Format §8 — One link of the board's chain. */
export interface BoardEvent {
  /** Digest of the event before; absent at height 0. */
  readonly parent?: string;
  readonly height: number;
  readonly type: string;
  /** Digest of what the event is about; absent when there is nothing. */
  readonly payload?: string;
}

const EVENT_TYPES = ["Setup", "Ballot", "EndBallots", "EncryptedTally", "PartialDecryption", "Result"];

export function readEvent(json: string | Uint8Array): BoardEvent {
  const event = readCanonical(json, (tree): BoardEvent => ({
    ...("parent" in tree ? { parent: isHexDigest(tree.parent) } : {}),
    height: isCount(tree.height),
    type: isText(tree.type),
    ...("payload" in tree ? { payload: isHexDigest(tree.payload) } : {}),
  }));
  ensure(!["Shuffle", "EndShuffles"].includes(event.type), "NOT_SUPPORTED", event.type);
  ensure(EVENT_TYPES.includes(event.type), "NOT_CANONICAL", event.type);
  ensure((event.parent === undefined) === (event.height === 0), "NOT_CANONICAL", "only the first event has no parent");
  ensure((event.payload === undefined) === (event.type === "EndBallots"), "NOT_CANONICAL", "only the end of ballots has no payload");
  return event;
}

export function writeEvent({ parent, height, type, payload }: BoardEvent): string {
  return canonicalJson({ ...(parent ? { parent } : {}), height, type, ...(payload ? { payload } : {}) });
}

/** Format §3 — what the Setup event is about. */
export function writeSetupData(election: string, trustees: string, credentials: string): string {
  return canonicalJson({ election, trustees, credentials });
}
