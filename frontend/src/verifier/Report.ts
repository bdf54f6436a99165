import type { EventType } from "../protocol/BoardEvent.ts";
import type { Election } from "../protocol/Election.ts";
import type { ElectionResult } from "../protocol/VerifyResult.ts";
import type { VoteDescription } from "../protocol/VoteDescription.ts";
import type { Finding } from "./Findings.ts";

/** What the archive is about, as far as it could be read. */
export interface Facts {
  stage?: EventType;
  /** The newest event: who noted it earlier can compare. */
  head?: string;
  events?: number;
  election?: Election;
  credentials?: number;
  vote?: VoteDescription;
  /** Households that voted. */
  ballots?: number;
  result?: ElectionResult;
}

/** Everything one verification found: one finding for each check, in their order. */
export interface Report {
  readonly findings: Finding[];
  readonly facts: Facts;
}

/** Whether nothing was refused. */
export function isAccepted({ findings }: Report): boolean {
  return findings.every(({ outcome }) => outcome !== "REFUSED");
}

/** Whether the decision passed, for a finished vote of ours: at least the required number of households said yes, which is answer 0. */
export function hasPassed({ vote, result }: Facts): boolean | undefined {
  return vote && result && result[0]![0]! >= BigInt(vote.required);
}
