import { mayFollow, readSetupData, type BoardEvent } from "./BoardEvent.ts";
import { hexDigest } from "./Digest.ts";
import { ensure } from "./Fault.ts";
import { readSizedTally } from "./EncryptedTally.ts";
import { readArchive } from "./ReadArchive.ts";
import type { SetupFiles } from "./VerifySetup.ts";

/** A published record whose chain holds, as the pages of voters and trustees look into it. */
export interface VoteRecord {
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

/**
 * Format §8 — Read an archive `.bel` and require the order of events, and that every file is the one that is named. The contents of ballots
 * and proofs are judged elsewhere.
 *
 * @throws ProtocolFault WRONG_ORDER, WRONG_REFERENCE, BALLOT_TWICE and those of `readArchive`
 */
export function readRecord(bytes: Uint8Array): VoteRecord {
  const { entries } = readArchive(bytes);
  entries.forEach(({ event }, i) => ensure(mayFollow(event.type, entries[i - 1]?.event.type), "WRONG_ORDER", `${event.type} at height ${event.height}`));
  const [election, trustees, credentials] = entries[0]!.data as [Uint8Array, Uint8Array, Uint8Array];
  const named = readSetupData(entries[0]!.data.at(-1)!);
  requireNamed(election, named.election);
  requireNamed(trustees, named.trustees);
  requireNamed(credentials, named.credentials);
  const ballots = entries.filter(({ event }) => event.type === "Ballot");
  ensure(new Set(ballots.map(({ event }) => event.payload)).size === ballots.length, "BALLOT_TWICE", "the same ballot twice");
  const tally = entries.find(({ event }) => event.type === "EncryptedTally");
  if (tally) {
    requireNamed(tally.data[0]!, readSizedTally(tally.data[1]!).digest);
  }
  return {
    setup: { election, trustees, credentials },
    events: entries.map(({ event, digest }) => ({ ...event, hash: digest })),
    ballots: ballots.map(({ data }) => data[0]!),
    encryptedTally: tally?.data[0] ?? null,
  };
}

function requireNamed(content: Uint8Array, digest: string): void {
  ensure(hexDigest(content) === digest, "WRONG_REFERENCE", "a file is not the one named");
}
