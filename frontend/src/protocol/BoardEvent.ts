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

export function readEvent(json: string | Uint8Array): BoardEvent {
  return readCanonical(json, (tree): BoardEvent => ({
    ...("parent" in tree ? { parent: isHexDigest(tree.parent) } : {}),
    height: isCount(tree.height),
    type: isText(tree.type),
    ...("payload" in tree ? { payload: isHexDigest(tree.payload) } : {}),
  }));
}

export function writeEvent({ parent, height, type, payload }: BoardEvent): string {
  return canonicalJson({ ...(parent ? { parent } : {}), height, type, ...(payload ? { payload } : {}) });
}

/** Format §3 — what the Setup event is about. */
export function writeSetupData(election: string, trustees: string, credentials: string): string {
  return canonicalJson({ election, trustees, credentials });
}
