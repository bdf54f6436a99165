import { button, el, notice, rich } from "../page/Dom.ts";
import { show } from "../page/Frame.ts";
import { language } from "../page/Language.ts";
import { glossOf } from "./Choose.ts";
import type { BallotPaper } from "./LoadVote.ts";
import type { Visit } from "./Visit.ts";
import { words } from "./words.ts";

/** Step 2: see once more what will be cast. @returns whether to cast it; false means change it */
export function review(visit: Visit, paper: BallotPaper, answer: number): Promise<boolean> {
  return new Promise((decided) => show(() => [
    el("p", { class: "step" }, words("step.review")),
    el("h1", {}, visit.household ? words("review.household", { household: visit.household }) : words("review.heading")),
    el("p", { class: "chosen", lang: "vi" }, paper.answers[answer]!),
    language() === "en" && el("p", { class: "muted" }, glossOf(paper.answers[answer]!) ?? ""),
    el("p", { class: "muted small" }, paper.question),
    notice(words("review.sealed")),
    el("p", {}, ...rich(words("review.final"))),
    el("div", { class: "foot" },
      button(words("cast"), () => decided(true), "", { id: "cast" }),
      button(words("review.change"), () => decided(false), "ghost", { id: "change" })),
  ]));
}
