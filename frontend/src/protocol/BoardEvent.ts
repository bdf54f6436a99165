import { ensure } from "./Fault.ts";
import { canonicalJson, CanonicalReader } from "./CanonicalJson.ts";

/** Format §8 — One link of the board's chain. */
export interface BoardEvent {
  /** Digest of the event before; absent at height 0. */
  readonly parent?: string;
  readonly height: number;
  readonly type: EventType;
  /** Digest of what the event is about; absent when there is nothing. */
  readonly payload?: string;
}

/** How many data entries stand before an event of each kind; its payload is the last of them. */
const DATA_ENTRIES = { Setup: 4, Ballot: 1, EndBallots: 0, EncryptedTally: 2, PartialDecryption: 2, Result: 1 } as const;

/** Whether so many data entries may stand before an event: the setup may have a certificate of the credentials besides. */
export function needs(type: EventType, entries: number): boolean {
  return entries === DATA_ENTRIES[type] || (type === "Setup" && entries === DATA_ENTRIES[type] + 1);
}

export type EventType = keyof typeof DATA_ENTRIES;

/** The life of an election: Setup → Ballot* → EndBallots → EncryptedTally → PartialDecryption+ → Result. */
const FOLLOWERS: Record<EventType, readonly EventType[]> = {
  Setup: ["Ballot", "EndBallots"],
  Ballot: ["Ballot", "EndBallots"],
  EndBallots: ["EncryptedTally"],
  EncryptedTally: ["PartialDecryption"],
  PartialDecryption: ["PartialDecryption", "Result"],
  Result: [],
};

/** @param previous absent before the first event */
export function mayFollow(type: EventType, previous: EventType | undefined): boolean {
  return previous ? FOLLOWERS[previous].includes(type) : type === "Setup";
}

/** @throws ProtocolFault NOT_CANONICAL, NOT_SUPPORTED, DIGEST_MALFORMED */
export function readEvent(json: string | Uint8Array): BoardEvent {
  const reader = new CanonicalReader(json).expect("{");
  const parent = reader.accept('"parent":') ? reader.hexDigest() : undefined;
  const height = reader.expect(parent ? ',"height":' : '"height":').number();
  const type = reader.expect(',"type":').plainString();
  ensure(!["Shuffle", "EndShuffles"].includes(type), "NOT_SUPPORTED", `event ${type}`);
  ensure(isEventType(type), "NOT_CANONICAL", `event ${type}`);
  const payload = reader.accept(',"payload":') ? reader.hexDigest() : undefined;
  reader.expect("}").end();
  ensure((parent === undefined) === (height === 0), "NOT_CANONICAL", "only the first event has no parent");
  ensure((payload === undefined) === (DATA_ENTRIES[type] === 0), "NOT_CANONICAL", "only the end of ballots has no payload");
  return { ...(parent ? { parent } : {}), height, type, ...(payload ? { payload } : {}) };
}

function isEventType(type: string): type is EventType {
  return Object.hasOwn(DATA_ENTRIES, type);
}

export function writeEvent({ parent, height, type, payload }: BoardEvent): string {
  return canonicalJson({ ...(parent ? { parent } : {}), height, type, ...(payload ? { payload } : {}) });
}

/** Format §3 — what the Setup event is about. */
export function writeSetupData(election: string, trustees: string, credentials: string): string {
  return canonicalJson({ election, trustees, credentials });
}

export interface SetupData {
  readonly election: string;
  readonly trustees: string;
  readonly credentials: string;
  /** Of the credentials, by whoever made them; what it says is not judged, votes of ours have none. */
  readonly certificate?: string;
}

/** @throws ProtocolFault NOT_CANONICAL, DIGEST_MALFORMED */
export function readSetupData(json: Uint8Array): SetupData {
  const reader = new CanonicalReader(json);
  const election = reader.expect('{"election":').hexDigest();
  const trustees = reader.expect(',"trustees":').hexDigest();
  const credentials = reader.expect(',"credentials":').hexDigest();
  const certificate = reader.accept(',"credentials_certificate":') ? { certificate: reader.hexDigest() } : {};
  reader.expect("}").end();
  return { election, trustees, credentials, ...certificate };
}
