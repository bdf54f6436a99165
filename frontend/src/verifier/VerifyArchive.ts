import type { Archive } from "../protocol/ReadArchive.ts";
import type { VerifiedBallot } from "../protocol/VerifyBallot.ts";
import { isClaimedByUs } from "../protocol/VoteDescription.ts";
import { checkArchive } from "./CheckArchive.ts";
import { checkBallots, judgeHere, type JudgeBallots } from "./CheckBallots.ts";
import { checkDecryptions } from "./CheckDecryptions.ts";
import { checkOlder, checkReceipts, NO_EVIDENCE, type Evidence } from "./CheckEvidence.ts";
import { checkResult } from "./CheckResult.ts";
import { checkSetup } from "./CheckSetup.ts";
import { checkTally } from "./CheckTally.ts";
import { checkVoteBallots, checkVoteResult, checkVoteSetup } from "./CheckVote.ts";
import { Findings, Stopped, type Finding } from "./Findings.ts";
import type { Facts, Report } from "./Report.ts";
import type { Setup } from "./Setup.ts";

export interface Verification {
  readonly evidence?: Evidence;
  readonly judge?: JudgeBallots;
  /** Hears of each finding as soon as there is one. */
  readonly tell?: (finding: Finding) => void;
}

/**
 * Protocol §6 — Verify an archive at whatever stage it is: everything that can be checked is checked, and the report says where the election
 * stands.
 *
 * @throws ProtocolFault NOT_AN_ARCHIVE when the bytes are something else, NOT_SUPPORTED when they may be right but are of a kind this
 *         program cannot judge; every other fault is in the report
 */
export async function verifyArchive(bytes: Uint8Array, { evidence = NO_EVIDENCE, judge = judgeHere, tell }: Verification = {}): Promise<Report> {
  const report = { findings: new Findings(tell), facts: {} as Facts };
  try {
    await run(bytes, evidence, judge, report.findings, report.facts);
  } catch (problem) {
    if (!(problem instanceof Stopped)) {
      throw problem;
    }
  }
  return { findings: report.findings.all(), facts: report.facts };
}

async function run(bytes: Uint8Array, evidence: Evidence, judge: JudgeBallots, findings: Findings, facts: Facts): Promise<void> {
  if (evidence.older) {
    checkOlder(bytes, evidence.older, findings);
  } else {
    findings.set("NOT_APPLICABLE", "A5");
  }
  const archive = checkArchive(bytes, findings);
  const head = archive.entries.at(-1)!;
  Object.assign(facts, { stage: head.event.type, head: head.digest, events: archive.entries.length });
  const setup = checkSetup(archive.entries[0]!.data, findings);
  Object.assign(facts, { election: setup.election, credentials: setup.credentials.length });
  if (isClaimedByUs(setup.election.description)) {
    facts.vote = checkVoteSetup(setup, findings);
  } else {
    findings.set("NOT_APPLICABLE", "V1", "V2", "V3", "V4", "V5", "V7", "V8");
  }
  if (evidence.receipts.length === 0) {
    findings.set("NOT_APPLICABLE", "V6");
  } else {
    checkReceipts(archive, setup, facts.vote, evidence, findings);
  }
  const ballots = await checkBallots(archive, setup, findings, judge);
  facts.ballots = new Set(ballots.map(({ credential }) => credential)).size;
  if (facts.vote) {
    checkVoteBallots(ballots, findings);
  }
  checkCount(archive, setup, ballots, findings, facts);
}

function checkCount(archive: Archive, setup: Setup, ballots: VerifiedBallot[], findings: Findings, facts: Facts): void {
  const tallied = archive.entries.find(({ event }) => event.type === "EncryptedTally");
  if (!tallied) {
    return findings.set("NOT_YET", "T1", "T2", "D1", "D2", "D3", "R1", "R2", "V5");
  }
  const tally = checkTally(tallied, setup, ballots, findings);
  const decrypted = archive.entries.filter(({ event }) => event.type === "PartialDecryption");
  if (decrypted.length === 0) {
    return findings.set("NOT_YET", "D1", "D2", "D3", "R1", "R2", "V5");
  }
  const decryptions = checkDecryptions(decrypted, setup, tally.encryptedTally, findings);
  const head = archive.entries.at(-1)!;
  if (head.event.type !== "Result") {
    return findings.set("NOT_YET", "D3", "R1", "R2", "V5");
  }
  facts.result = checkResult(head, setup, tally, decryptions, findings);
  if (facts.vote) {
    checkVoteResult(facts.result, tally.sized.num_tallied, findings);
  }
}
