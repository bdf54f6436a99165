import { getBytes, getJson } from "./Api.ts";
import { verifySetup, type SetupFiles, type VerifiedSetup } from "../protocol/VerifySetup.ts";

/** A vote as the server tells it. Whatever matters is checked against the election's own bytes. */
export interface VoteView {
  readonly uuid: string;
  readonly hamletId: string;
  readonly title: string;
  readonly question: string;
  readonly stage: "PREPARING" | "SEALED" | "OPEN" | "CLOSED" | "TALLIED" | "ANNULLED";
  readonly opens: string;
  readonly closes: string;
  readonly households: number;
  readonly required: number;
  readonly annulledBecause?: string | null;
}

export interface OpenVotes {
  readonly hamlet: { readonly id: string; readonly name: string; readonly place: string; readonly cardSetId?: string };
  /** Newest first; absent when there are none, as are all empty lists in the server's answers. */
  readonly votes?: VoteView[];
}

/** @param hamletId as it stands in an address, so not to be trusted */
export function getOpenVotes(hamletId: string): Promise<OpenVotes> {
  return getJson(`/api/hamlets/${encodeURIComponent(hamletId)}/open-votes`);
}

export function getVote(uuid: string): Promise<VoteView> {
  return getJson(votePath(uuid));
}

export function votePath(uuid: string): string {
  return `/api/votes/${encodeURIComponent(uuid)}`;
}

interface BoardPage {
  readonly events: { readonly height: number; readonly hash: string }[];
}

/** Loads what is fixed before a vote opens and verifies it against the first event of the board. */
export async function loadSetup(uuid: string): Promise<VerifiedSetup> {
  const path = votePath(uuid);
  const file = (name: keyof SetupFiles) => getBytes(`${path}/${name}`);
  const [election, trustees, credentials, board] = await Promise.all([
    file("election"), file("trustees"), file("credentials"), getJson<BoardPage>(`${path}/board?from=0&limit=1`),
  ]);
  return verifySetup({ election, trustees, credentials }, board.events[0]?.hash ?? "");
}
