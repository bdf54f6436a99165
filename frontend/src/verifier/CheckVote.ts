import { isSorted, type WeightedCredential } from "../protocol/CredentialList.ts";
import type { Election } from "../protocol/Election.ts";
import { ensure } from "../protocol/Fault.ts";
import { MOST_TRUSTEES, suffices } from "../protocol/Ceremony.ts";
import { encodeElement } from "../protocol/Group.ts";
import { neededOf, sizeOf } from "../protocol/TrusteeList.ts";
import type { VerifiedBallot } from "../protocol/VerifyBallot.ts";
import type { ElectionResult } from "../protocol/VerifyResult.ts";
import { readVoteDescription, type VoteDescription } from "../protocol/VoteDescription.ts";
import type { Findings } from "./Findings.ts";
import type { Setup } from "./Setup.ts";

/** In this order, so that nobody can make a no count as a yes (Decree 59/2023 Art. 5(2)d). */
const ANSWERS = ["Đồng ý", "Không đồng ý", "Ý kiến khác"];

/** Clause 6 of Article 15, the only one decided online (Law 10/2022 Art. 17(2)). */
const ONLINE_MATTER = "K6";

/** V1–V3, V7, V8 — What votes of this platform promise beyond the format before the first ballot. */
export function checkVoteSetup(setup: Setup, findings: Findings): VoteDescription {
  const vote = findings.require("V1", () => readVoteDescription(setup.election.description));
  findings.check("V2", () => checkCredentials(vote, setup.credentials));
  findings.check("V3", () => checkQuestion(setup.election));
  findings.check("V7", () => checkTrustees(setup));
  findings.check("V8", () => checkThreshold(vote));
  return vote;
}

function checkCredentials(vote: VoteDescription, credentials: WeightedCredential[]): void {
  ensure(credentials.length === vote.households, "WRONG_NUMBER_OF_CREDENTIALS", `${credentials.length} for ${vote.households} households`);
  ensure(credentials.every(({ weight }) => weight === 1n), "WEIGHTED_CREDENTIAL", "a household weighs more or less than another");
  ensure(isSorted(credentials.map(({ credential }) => credential)), "CREDENTIALS_NOT_SORTED", "the order could tell who is who");
  ensure(credentials.every(({ isStated }) => !isStated), "WEIGHTED_CREDENTIAL", "weights are stated");
}

/**
 * Seven at most: many conspirators could search for errors that cancel into a small shift (format §10.5). Where some suffice, they are more
 * than half, so that no two groups can open two tallies unseen by each other.
 */
function checkTrustees({ trustees, factors }: Setup): void {
  const areSingle = trustees.length > 0 && trustees.length <= MOST_TRUSTEES && trustees.every(({ kind }) => kind === "Single");
  const areOneSet = trustees.length === 1 && trustees[0]!.kind === "Pedersen" && suffices(neededOf(trustees[0]!), sizeOf(trustees[0]!));
  ensure(areSingle || areOneSet, "WRONG_TRUSTEES", `[${trustees.map((trustee) => `${neededOf(trustee)} of ${sizeOf(trustee)}`).join(", ")}]`);
  const keys = new Set(factors.map(encodeElement));
  ensure(keys.size === trustees.length, "WRONG_TRUSTEES", "one key counts as two trustees");
}

function checkQuestion({ questions }: Election): void {
  const [question] = questions;
  const isOurs = questions.length === 1 && question!.answers.length === ANSWERS.length && question!.answers.every((answer, i) => answer === ANSWERS[i])
    && !question!.blank && question!.min === 1 && question!.max === 1;
  ensure(isOurs, "WRONG_QUESTION", "not one question with exactly one of three answers");
}

/** More than half of ALL households must approve (Law 10/2022 Art. 21(1)). */
function checkThreshold({ matter, households, required }: VoteDescription): void {
  const isLawful = matter === ONLINE_MATTER && required === Math.floor(households / 2) + 1;
  ensure(isLawful, "WRONG_THRESHOLD", `${required} of ${households} for ${matter}`);
}

/** V4 — One household, one vote. */
export function checkVoteBallots(ballots: VerifiedBallot[], findings: Findings): void {
  findings.check("V4", () => {
    const seen = new Set<string>();
    for (const { credential } of ballots) {
      ensure(!seen.has(credential), "HOUSEHOLD_TWICE", credential);
      seen.add(credential);
    }
  });
}

/** V5 — The sum of the answers. */
export function checkVoteResult(result: ElectionResult, ballots: number, findings: Findings): void {
  findings.check("V5", () => result.forEach((row) => {
    const sum = row.reduce((total, count) => total + count, 0n);
    ensure(sum === BigInt(ballots), "ANSWERS_DO_NOT_ADD_UP", `${sum} answers in ${ballots} ballots`);
  }));
}
