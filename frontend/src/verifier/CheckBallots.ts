import type { Archive, ArchiveEntry } from "../protocol/ReadArchive.ts";
import { ensure, ProtocolFault } from "../protocol/Fault.ts";
import { verifyBallot, type VerifiedBallot } from "../protocol/VerifyBallot.ts";
import { elsewhere, type Findings } from "./Findings.ts";
import type { Setup } from "./Setup.ts";

/** What became of one ballot. */
export type Verdict = { readonly valid: VerifiedBallot } | { readonly refusal: ProtocolFault };

/** The long part of a verification: somebody judges all ballots, in whatever order, and gives the verdicts in theirs. */
export type JudgeBallots = (setup: Setup, ballots: Uint8Array[]) => Promise<Verdict[]>;

/** B1, B2 — The ballots, on as many processors as `judge` has. */
export async function checkBallots(archive: Archive, setup: Setup, findings: Findings, judge: JudgeBallots): Promise<VerifiedBallot[]> {
  const entries = archive.entries.filter(({ event }) => event.type === "Ballot");
  findings.check("B2", () => {
    const seen = new Set<string>();
    for (const { event } of entries) {
      ensure(!seen.has(event.payload!), "BALLOT_TWICE", `at height ${event.height}`);
      seen.add(event.payload!);
    }
  });
  const verdicts = await judge(setup, entries.map(({ data }) => data[0]!));
  return findings.require("B1", () => verdicts.map((verdict, i) => valid(verdict, entries[i]!)));
}

/** All ballots were looked at, so that the fault told of is the first in the archive and not in time. */
function valid(verdict: Verdict, { event }: ArchiveEntry): VerifiedBallot {
  if ("refusal" in verdict) {
    throw elsewhere(verdict.refusal, ({ code, message }) => `${message.slice(code.length + 2)} in the ballot at height ${event.height}`);
  }
  return verdict.valid;
}

/** Judges one ballot of an election. */
export function judgeBallot(setup: Pick<Setup, "election">, credentials: { has(credential: string): boolean }, ballot: Uint8Array): Verdict {
  try {
    return { valid: verifyBallot(setup.election, credentials, ballot) };
  } catch (problem) {
    return { refusal: elsewhere(problem, ({ code, message }) => message.slice(code.length + 2)) };
  }
}

/** Judges them one after the other, here and now. */
export const judgeHere: JudgeBallots = async (setup, ballots) => {
  const credentials = new Set(setup.credentials.map(({ credential }) => credential));
  return ballots.map((ballot) => judgeBallot(setup, credentials, ballot));
};
