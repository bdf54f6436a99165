import { needs, readEvent, type BoardEvent } from "./BoardEvent.ts";
import { CanonicalReader } from "./CanonicalJson.ts";
import { hexDigest } from "./Digest.ts";
import { ensure, ProtocolFault } from "./Fault.ts";
import { BLOCK, faultAt, latin1, readTarEntry, readUnchecked, type TarEntry } from "./ReadTar.ts";

/** Format §8 — An archive as it was found: an unbroken chain with exactly the data its events need. Contents are not judged yet. */
export interface Archive {
  /** Of the file, in seconds since 1970. */
  readonly timestamp: number;
  readonly entries: readonly ArchiveEntry[];
}

/** An event with its data, in the order of its kind. */
export interface ArchiveEntry {
  readonly event: BoardEvent;
  /** Digest of the event's own bytes, hex; the head of the chain when it is the last. */
  readonly digest: string;
  readonly data: readonly Uint8Array[];
}

const FIRST_NAME = "BELENIOS";
const NAME_FIELD = 100;
const LARGEST_TIME = 0o77777777777;

/**
 * Format §8 — Reads an archive strictly: every byte is the one a writer would have written, every name is the digest of its content and
 * stands there once, every event continues the chain and has exactly its data before it. The order of events, and a ballot twice, which is
 * an event of its own, are judged elsewhere.
 *
 * @throws ProtocolFault NOT_AN_ARCHIVE, NOT_SUPPORTED, TRUNCATED, BAD_HEADER, BAD_PADDING, BAD_NAME, WRONG_DIGEST, NAME_TWICE, BAD_EVENT, BROKEN_CHAIN, WRONG_DATA
 */
export function readArchive(bytes: Uint8Array): Archive {
  const timestamp = readHeader(bytes);
  const entries: ArchiveEntry[] = [];
  const names = new Set<string>();
  let pending: TarEntry[] = [];
  let offset = 2 * BLOCK;
  while (offset < bytes.length) {
    const entry = readTarEntry(bytes, offset, timestamp);
    const { digest, kind } = requireNamedByDigest(entry, offset);
    if (kind === "data") {
      pending.push(entry);
    } else {
      const event = chain(entry.content, entries, pending, offset);
      const areNew = pending.filter(({ name }) => !names.has(name) && names.add(name)).length === pending.length;
      if (!areNew && event.type !== "Ballot") {
        throw faultAt("NAME_TWICE", offset);
      }
      entries.push({ event, digest, data: pending.map(({ content }) => content) });
      pending = [];
    }
    offset = entry.end;
  }
  if (pending.length > 0 || entries.length === 0) {
    throw faultAt("TRUNCATED", offset);
  }
  return { timestamp, entries };
}

function readHeader(bytes: Uint8Array): number {
  const isArchive = bytes.length >= BLOCK && latin1(bytes.subarray(0, NAME_FIELD)) === FIRST_NAME.padEnd(NAME_FIELD, "\0");
  ensure(isArchive, "NOT_AN_ARCHIVE", "at byte 0");
  try {
    const reader = new CanonicalReader(readUnchecked(bytes, 0).content);
    const seconds = reader.expect('{"version":1,"timestamp":').plainString();
    reader.expect("}").end();
    ensure(/^(0|[1-9][0-9]{0,10})$/.test(seconds) && Number(seconds) <= LARGEST_TIME, "BAD_HEADER", "at byte 0");
    readTarEntry(bytes, 0, Number(seconds));
    return Number(seconds);
  } catch (problem) {
    throw problem instanceof ProtocolFault && problem.code === "NOT_CANONICAL" ? faultAt("BAD_HEADER", 0) : problem;
  }
}

function requireNamedByDigest({ name, content }: TarEntry, offset: number): { digest: string; kind: string } {
  const parts = /^([0-9a-f]{64})\.(data|event)\.json$/.exec(name);
  if (!parts) {
    throw faultAt("BAD_NAME", offset);
  }
  if (hexDigest(content) !== parts[1]) {
    throw faultAt("WRONG_DIGEST", offset);
  }
  return { digest: parts[1]!, kind: parts[2]! };
}

function chain(content: Uint8Array, before: ArchiveEntry[], pending: TarEntry[], offset: number): BoardEvent {
  const event = parse(content, offset);
  if (event.parent !== before.at(-1)?.digest || event.height !== before.length) {
    throw faultAt("BROKEN_CHAIN", offset);
  }
  const payload = pending.at(-1)?.name.slice(0, 64);
  if (!needs(event.type, pending.length) || event.payload !== payload) {
    throw faultAt("WRONG_DATA", offset);
  }
  return event;
}

function parse(content: Uint8Array, offset: number): BoardEvent {
  try {
    return readEvent(content);
  } catch (problem) {
    throw problem instanceof ProtocolFault && problem.code === "NOT_SUPPORTED" ? problem : faultAt("BAD_EVENT", offset);
  }
}
