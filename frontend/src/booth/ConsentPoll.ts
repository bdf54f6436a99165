import { hexDigest } from "../protocol/Digest.ts";
import { signConsent, type ConsentAnswer } from "../protocol/SignStatement.ts";
import { getJson, postText } from "../page/Api.ts";
import { button, el, notice, paragraphs, rich } from "../page/Dom.ts";
import { render, show, tell } from "../page/Frame.ts";
import { dateTime } from "../page/Language.ts";
import { waitingScreen } from "../page/Surroundings.ts";
import { Standstill } from "./Standstill.ts";
import type { Visit } from "./Visit.ts";
import { words } from "./words.ts";

/** A consent poll as the server tells it (Decree 59/2023 Art. 5(2)c): it decides nothing but the form of a decision. */
export interface ConsentPoll {
  readonly poll: string;
  readonly title: string;
  readonly question: string;
  readonly text: string;
  readonly textHash: string;
  readonly closes: string;
  readonly households: number;
  readonly required: number;
}

export function getConsentPolls(hamletId: string): Promise<ConsentPoll[]> {
  return getJson(`/api/hamlets/${encodeURIComponent(hamletId)}/consent-polls`);
}

const ANSWERS: readonly ConsentAnswer[] = ["AGREE", "DISAGREE"];

/**
 * Asks, signs what was answered about the very text that was shown, and hands it in. Said openly: nothing here is encrypted.
 *
 * @throws Standstill TAMPERED when the text is not the one the poll is about
 */
export async function answerConsentPoll(visit: Visit, poll: ConsentPoll): Promise<void> {
  if (hexDigest(poll.text) !== poll.textHash) {
    throw new Standstill("TAMPERED");
  }
  let answer: ConsentAnswer | null = null;
  do {
    answer = await ask(visit, poll, answer);
  } while (!(await confirm(visit, answer)));
  show(waitingScreen(() => words("consent.sending")));
  const statement = signConsent(poll.poll, hexDigest(poll.text), answer, await visit.cardSecret());
  await postText(`/api/consent-polls/${encodeURIComponent(poll.poll)}/answers`, statement);
  tell(words("consent.done"));
  show(() => thanks(answer!, hexDigest(statement)));
}

function ask(visit: Visit, poll: ConsentPoll, before: ConsentAnswer | null): Promise<ConsentAnswer> {
  let chosen = before;
  let reminded = false;
  const choose = (answer: ConsentAnswer) => {
    chosen = answer;
    reminded = false;
    render();
  };
  return new Promise((done) => show(() => [
    el("p", { class: "step" }, el("span", {}, words("consent.step")), el("span", {}, words("until", { time: dateTime(poll.closes) }))),
    visit.household && el("p", { class: "whose" }, el("span", { class: "muted small" }, words("consent.of")), el("b", {}, words("household.name", { household: visit.household }))),
    el("h1", { id: "question" }, words("consent.question")),
    el("p", {}, el("b", {}, poll.title)),
    el("details", {}, el("summary", {}, el("span", {}, words("read.wholeText"))), el("div", { class: "card" }, ...paragraphs(poll.text))),
    el("p", { class: "muted small" }, words("consent.required", { required: poll.required, households: poll.households })),
    el("div", { role: "radiogroup", "aria-labelledby": "question" }, ...ANSWERS.map((answer) => choiceButton(answer, answer === chosen, () => choose(answer)))),
    el("div", { class: "foot" },
      el("p", { class: "problem", role: "alert" }, reminded ? words("consent.first") : ""),
      button(words("continue"), () => {
        if (chosen) {
          return done(chosen);
        }
        reminded = true;
        render();
      }, "", { id: "next" })),
  ]));
}

function choiceButton(answer: ConsentAnswer, isChosen: boolean, choose: () => void): HTMLElement {
  return el("button", { type: "button", id: `consent-${answer}`, class: isChosen ? "choice on" : "choice", role: "radio", "aria-checked": String(isChosen), onClick: choose },
    el("span", { class: "o" }), el("span", {}, words(`consent.${answer}`)));
}

function confirm(visit: Visit, answer: ConsentAnswer): Promise<boolean> {
  return new Promise((decided) => show(() => [
    el("p", { class: "step" }, words("consent.step")),
    el("h1", {}, visit.household ? words("consent.household", { household: visit.household }) : words("consent.yours")),
    el("p", { class: "chosen" }, words(`consent.${answer}`)),
    notice(words("consent.open")),
    el("p", {}, ...rich(words("consent.change"))),
    el("div", { class: "foot" },
      button(words("consent.send"), () => decided(true), "", { id: "send" }),
      button(words("review.change"), () => decided(false), "ghost", { id: "change" })),
  ]));
}

function thanks(answer: ConsentAnswer, hash: string): HTMLElement[] {
  return [
    el("p", { class: "step" }, el("span", {}, words("consent.step")), el("span", { class: "tag" }, words("receipt.tag"))),
    el("h1", {}, words("consent.done")),
    el("p", { class: "chosen" }, words(`consent.${answer}`)),
    el("p", {}, words("consent.after")),
    el("p", { class: "muted small" }, words("consent.hash")),
    el("div", { class: "code small", id: "consent-hash" }, hash),
    el("div", { class: "foot" }, button(words("receipt.somebodyElse"), () => location.reload(), "ghost", { id: "somebody-else" })),
  ];
}
