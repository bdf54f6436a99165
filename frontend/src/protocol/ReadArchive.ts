import { readEvent, type BoardEvent } from "./BoardEvent.ts";
import { isHexDigest, isText, readCanonical } from "./CanonicalJson.ts";
import { hexDigest } from "./Digest.ts";
import { ensure } from "./Fault.ts";
import { readTar, type TarEntry } from "./ReadTar.ts";
import type { SetupFiles } from "./VerifySetup.ts";

/** A published record whose chain holds: every event names the one before, and nothing else is in the file. */
export interface Archive {
  readonly setup: SetupFiles;
  readonly events: readonly ChainedEvent[];
  /** Ballots in the order of the board. */
  readonly ballots: readonly Uint8Array[];
  /** Bytes of the encrypted tally once the vote is closed. */
  readonly encryptedTally: Uint8Array | null;
}

export interface ChainedEvent extends BoardEvent {
  /** Digest of the event's own bytes. */
  readonly hash: string;
}

/** Which kinds of event may follow which. */
const FOLLOWERS: Record<string, string[]> = {
  Setup: ["Ballot", "EndBallots"],
  Ballot: ["Ballot", "EndBallots"],
  EndBallots: ["EncryptedTally"],
  EncryptedTally: ["PartialDecryption"],
  PartialDecryption: ["PartialDecryption", "Result"],
  Result: [],
};

/** How many entries an event needs before it in the file; its payload is the last of them. */
const MATERIAL: Record<string, number> = { Setup: 4, Ballot: 1, EndBallots: 0, EncryptedTally: 2, PartialDecryption: 2, Result: 1 };

/**
 * Format §8 — Read an archive `.bel`: file form, names by digest, chain and order of events. The contents of ballots and proofs are judged
 * elsewhere.
 *
 * @throws ProtocolFault BAD_ARCHIVE, BROKEN_CHAIN, WRONG_ORDER, NOT_CANONICAL
 */
export function readArchive(bytes: Uint8Array): Archive {
  const [header, ...entries] = readTar(bytes);
  ensure(new Set(entries.map((entry) => entry.name)).size === entries.length, "BAD_ARCHIVE", "the same entry twice");
  ensure(header?.name === "BELENIOS", "BAD_ARCHIVE", "first entry");
  readCanonical(header.content, (tree) => ({ version: requireVersion1(tree.version), timestamp: isText(tree.timestamp) }));

  const events: ChainedEvent[] = [];
  const ballots: Uint8Array[] = [];
  let setup: SetupFiles | null = null;
  let encryptedTally: Uint8Array | null = null;
  let waiting: TarEntry[] = [];
  for (const entry of entries) {
    requireNamedByDigest(entry);
    if (entry.name.endsWith(".data.json")) {
      waiting.push(entry);
      continue;
    }
    const event = chain(entry, events.at(-1), waiting);
    events.push(event);
    if (event.type === "Setup") {
      setup = readSetupFiles(waiting);
    } else if (event.type === "Ballot") {
      ballots.push(waiting[0]!.content);
    } else if (event.type === "EncryptedTally") {
      encryptedTally = waiting[0]!.content;
      requireNamed(encryptedTally, readCanonical(waiting[1]!.content, sizedTallyFields).encrypted_tally);
    }
    waiting = [];
  }
  ensure(waiting.length === 0 && setup !== null, "BAD_ARCHIVE", "entries that no event names");
  return { setup, events, ballots, encryptedTally };
}

function chain(entry: TarEntry, previous: ChainedEvent | undefined, waiting: TarEntry[]): ChainedEvent {
  const event = readEvent(entry.content);
  ensure(event.height === (previous ? previous.height + 1 : 0) && event.parent === previous?.hash, "BROKEN_CHAIN", `at height ${event.height}`);
  const allowed = previous ? FOLLOWERS[previous.type]! : ["Setup"];
  ensure(allowed.includes(event.type), "WRONG_ORDER", `${event.type} at height ${event.height}`);
  ensure(waiting.length === MATERIAL[event.type], "BAD_ARCHIVE", `entries before height ${event.height}`);
  const payload = waiting.at(-1);
  ensure(event.payload === (payload ? digestInName(payload) : undefined), "BROKEN_CHAIN", `payload of height ${event.height}`);
  return { ...event, hash: digestInName(entry) };
}

function readSetupFiles([election, trustees, credentials, data]: TarEntry[]): SetupFiles {
  const named = readCanonical(data!.content, (tree) => ({
    election: isHexDigest(tree.election),
    trustees: isHexDigest(tree.trustees),
    credentials: isHexDigest(tree.credentials),
  }));
  requireNamed(election!.content, named.election);
  requireNamed(trustees!.content, named.trustees);
  requireNamed(credentials!.content, named.credentials);
  return { election: election!.content, trustees: trustees!.content, credentials: credentials!.content };
}

function requireNamed(content: Uint8Array, digest: string): void {
  ensure(hexDigest(content) === digest, "BROKEN_CHAIN", "a file is not the one named");
}

function requireNamedByDigest(entry: TarEntry): void {
  ensure(/^[0-9a-f]{64}\.(data|event)\.json$/.test(entry.name), "BAD_ARCHIVE", entry.name);
  ensure(hexDigest(entry.content) === digestInName(entry), "BAD_ARCHIVE", `content of ${entry.name}`);
}

function digestInName(entry: TarEntry): string {
  return entry.name.slice(0, 64);
}

function sizedTallyFields(tree: any) {
  return { num_tallied: tree.num_tallied, total_weight: tree.total_weight, encrypted_tally: isHexDigest(tree.encrypted_tally) };
}

function requireVersion1(version: unknown): 1 {
  ensure(version === 1, "NOT_SUPPORTED", `archive version ${version}`);
  return 1;
}
