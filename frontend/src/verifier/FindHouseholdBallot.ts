import { readBallot, tracker } from "../protocol/Ballot.ts";
import { CanonicalReader } from "../protocol/CanonicalJson.ts";
import { readArchive } from "../protocol/ReadArchive.ts";

/** What a record says about one card. Only a card of the vote can be said to have cast nothing. */
export type CardUse = { readonly kind: "NOT_OF_THIS_VOTE" } | { readonly kind: "SILENT" } | { readonly kind: "CAST"; readonly trackers: string[] };

/**
 * Protocol §6.3 — Find the ballots of one credential in a record that was verified. The record itself is searched; nobody is asked.
 *
 * @param credential of the household in this vote (`credentialForVote`)
 * @returns trackers in the order of the board
 */
export function findHouseholdBallot(archive: Uint8Array, credential: string): CardUse {
  const { entries } = readArchive(archive);
  const listed = new CanonicalReader(entries[0]!.data[2]!).array((entry) => entry.plainString().split(",")[0]);
  if (!listed.includes(credential)) {
    return { kind: "NOT_OF_THIS_VOTE" };
  }
  const trackers = entries.filter(({ event }) => event.type === "Ballot")
    .map(({ data }) => data[0]!)
    .filter((ballot) => readBallot(ballot).credential === credential)
    .map(tracker);
  return trackers.length === 0 ? { kind: "SILENT" } : { kind: "CAST", trackers };
}
