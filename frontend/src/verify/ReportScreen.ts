import { button, el, notice } from "../page/Dom.ts";
import type { Screen } from "../page/Frame.ts";
import { choicesOf } from "../protocol/Election.ts";
import type { Finding } from "../verifier/Findings.ts";
import { hasPassed, isAccepted, type Facts, type Report } from "../verifier/Report.ts";
import { sentence } from "./ReportWords.ts";
import { Unjudged } from "./VerifyInWorkers.ts";
import { words } from "./words.ts";

interface Circumstances {
  /** Of the file. */
  readonly name: string;
  readonly seconds: number;
  /** Saves the very file that was verified. */
  readonly keep: () => void;
  /** Looks for a household's card in it. */
  readonly card: () => void;
  readonly again: () => void;
}

/** Plain words first; then what the record says; then each check with its sentence. */
export function reportScreen(report: Report, { name, seconds, keep, card, again }: Circumstances): Screen {
  const accepted = isAccepted(report);
  const refused = report.findings.filter(({ outcome }) => outcome === "REFUSED");
  return () => [
    el("p", { class: "step" }, words("step"), accepted && el("span", { class: "tag" }, words("tag"))),
    el("h1", { "data-verdict": accepted ? "ACCEPTED" : "REFUSED" }, words(accepted ? "accepted.heading" : "refused.heading")),
    accepted ? notice(words("accepted.explain")) : notice(words("refused.explain", { count: refused.length }), "bad"),
    refused.length > 0 && checkList(refused),
    el("ul", { class: "facts" }, ...facts(report.facts).map((fact) => el("li", {}, fact))),
    el("p", {}, words(accepted ? "accepted.next" : "refused.next")),
    el("h2", {}, words("checks")),
    checkList(report.findings),
    el("p", { class: "small muted" }, words("limits")),
    el("details", {},
      el("summary", {}, el("span", {}, words("details"))),
      el("p", { class: "small" }, words("details.time", { name, seconds })),
      ...technical(report.facts).map((fact) => el("p", { class: "small hash" }, fact)),
      ...refused.map(({ check, detail }) => el("p", { class: "small hash" }, `${check} ${detail}`))),
    el("div", { class: "foot" }, button(words("keep"), keep, "", { id: "keep" }), report.facts.vote ? button(words("card.open"), card, "ghost", { id: "own-card" }) : null, button(words("again"), again, "ghost", { id: "again" })),
  ];
}

/** For what is no record, or of a kind this program cannot judge. */
export function unjudgedScreen(name: string, problem: Unjudged | string, again: () => void): Screen {
  const isUnsupported = problem instanceof Unjudged && problem.code === "NOT_SUPPORTED";
  const why = problem instanceof Unjudged ? sentence(isUnsupported ? "verdict.unsupported" : "verdict.unreadable", problem.message) : problem;
  return () => [
    el("p", { class: "step" }, words("step")),
    el("h1", { "data-verdict": isUnsupported ? "UNSUPPORTED" : "UNREADABLE" }, words("unjudged.heading")),
    el("p", {}, el("b", {}, name)),
    notice(why, "warn"),
    el("div", { class: "foot" }, button(words("again"), again, "", { id: "again" })),
  ];
}

const MARKS = { PASSED: "good", REFUSED: "bad", NOT_YET: "open", NOT_CHECKED: "open", NOT_APPLICABLE: "open" } as const;

function checkList(findings: Finding[]): HTMLElement {
  return el("ul", { class: "checks" }, ...findings.map(({ check, outcome, fault }) =>
    el("li", { class: MARKS[outcome], "data-check": check, "data-outcome": outcome, "data-fault": fault },
      el("b", {}, `${check} `),
      sentence(outcome === "REFUSED" ? `${check}.refused` : check),
      MARKS[outcome] === "open" && el("span", { class: "muted" }, ` (${outcome === "NOT_APPLICABLE" ? words("notApplicable") : sentence(`outcome.${outcome}`)})`))));
}

function facts({ election, vote, stage, ballots, result, ...rest }: Facts): string[] {
  const passed = hasPassed({ ...rest, ...(vote ? { vote } : {}), ...(result ? { result } : {}) });
  return [
    ...(election ? [sentence("fact.election", election.uuid, election.name)] : []),
    ...(vote ? [sentence("fact.place", vote.place, vote.matter), sentence("fact.hours", hour(vote.opens), hour(vote.closes))] : []),
    ...(stage ? [sentence("fact.stage", sentence(`stage.${constant(stage)}`))] : []),
    ...(ballots === undefined ? [] : [vote ? sentence("fact.turnoutOf", ballots, vote.households) : sentence("fact.turnout", ballots)]),
    ...(election && result ? election.questions.map((question, i) => {
      const answers = choicesOf(question) > question.answers.length ? ["-", ...question.answers] : question.answers;
      return sentence("fact.result", answers.map((answer, j) => `${answer} ${result[i]![j]}`).join(", "));
    }) : []),
    ...(passed === undefined ? [] : [sentence(passed ? "fact.passed" : "fact.notPassed", result![0]![0]!, vote!.required, vote!.households)]),
  ];
}

function technical({ election, vote, head }: Facts): string[] {
  return [
    ...(election ? [sentence("fact.fingerprint", election.fingerprint)] : []),
    ...(head ? [sentence("fact.head", head)] : []),
    ...(vote ? [sentence("fact.roll", vote.roll), sentence("fact.text", vote.text), sentence("fact.pages", vote.boothPages)] : []),
  ];
}

/** "EndBallots" as the sentences name it: END_BALLOTS. */
function constant(type: string): string {
  return type.replace(/([a-z])([A-Z])/g, "$1_$2").toUpperCase();
}

/** "27/11/2026 17:00:00" in Vietnam. */
function hour(instant: string): string {
  const local = new Date(new Date(instant).getTime() + 7 * 3600_000).toISOString();
  return `${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(0, 4)} ${local.slice(11, 19)}`;
}
