import { button, el } from "../page/Dom.ts";
import { render, show } from "../page/Frame.ts";
import { dateTime, language } from "../page/Language.ts";
import type { BallotPaper } from "./LoadVote.ts";
import { readQuestion } from "./ReadQuestion.ts";
import type { Visit } from "./Visit.ts";
import { words } from "./words.ts";

/** Step 1: read and choose. @returns the place of the chosen answer; null to say something in words instead */
export function choose(visit: Visit, paper: BallotPaper, before: number | null): Promise<number | null> {
  let chosen = before;
  let reminded = false;
  const reading = { wholeText: false };
  return new Promise((done) => {
    const mark = (place: number) => {
      chosen = place;
      reminded = false;
      render();
    };
    const next = () => {
      if (chosen !== null) {
        return done(chosen);
      }
      reminded = true;
      render();
    };
    show(() => [
      el("p", { class: "step" }, el("span", {}, words("step.choose")), el("span", {}, words("until", { time: dateTime(paper.description.closes) }))),
      visit.household && el("p", { class: "whose" }, el("span", { class: "muted small" }, words("household.ballot")), el("b", {}, words("household.name", { household: visit.household }))),
      ...readQuestion(paper, reading),
      el("div", { role: "radiogroup", "aria-labelledby": "question", onKeydown: (event: KeyboardEvent) => moveWithArrows(event, paper.answers.length, mark) },
        ...paper.answers.map((answer, place) => choiceButton(answer, place, chosen, mark))),
      el("div", { class: "foot" },
        el("p", { class: "problem", role: "alert" }, reminded ? words("choose.first") : ""),
        button(words("continue"), next, "", { id: "next" }),
        el("button", { type: "button", class: "quiet", id: "opinion-only", onClick: () => done(null) }, words("opinion.only"))),
    ]);
  });
}

function choiceButton(answer: string, place: number, chosen: number | null, mark: (place: number) => void): HTMLElement {
  const isChosen = place === chosen;
  const isReachedByTab = isChosen || (chosen === null && place === 0);
  const gloss = language() === "en" ? glossOf(answer) : null;
  return el("button", {
    type: "button",
    id: `choice-${place}`,
    class: isChosen ? "choice on" : "choice",
    role: "radio",
    "aria-checked": String(isChosen),
    tabindex: isReachedByTab ? 0 : -1,
    onClick: () => mark(place),
  }, el("span", { class: "o" }), el("span", {}, el("span", { lang: "vi" }, answer), gloss && el("small", {}, gloss)));
}

/** As with every group of radio buttons. */
function moveWithArrows(event: KeyboardEvent, count: number, mark: (place: number) => void): void {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  const from = /^choice-(\d+)$/.exec(document.activeElement?.id ?? "")?.[1];
  if (step !== undefined && from !== undefined) {
    event.preventDefault();
    const place = (Number(from) + step + count) % count;
    mark(place);
    document.getElementById(`choice-${place}`)?.focus();
  }
}

/** What the lawful Vietnamese choices mean, for who reads the page in English. */
export function glossOf(answer: string): string | null {
  const known = { "Đồng ý": "gloss.agree", "Không đồng ý": "gloss.disagree", "Ý kiến khác": "gloss.other" } as const;
  return answer in known ? words(known[answer as keyof typeof known]) : null;
}
