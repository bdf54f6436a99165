import { tracker } from "../protocol/Ballot.ts";
import type { OpenableBallot } from "../protocol/SealBallot.ts";
import { button, el, notice, rich } from "../page/Dom.ts";
import { show } from "../page/Frame.ts";
import { language } from "../page/Language.ts";
import { shortTracker } from "../page/ReceiptAddress.ts";
import { glossOf } from "./Choose.ts";
import type { BallotPaper } from "./LoadVote.ts";
import type { Visit } from "./Visit.ts";
import { words } from "./words.ts";

/** What a voter does with a sealed ballot. */
export type Decision = "CAST" | "CHANGE" | "OPEN";

/** Step 2: see once more what will be cast; the code of the sealed ballot is shown before anything is decided. */
export function review(visit: Visit, paper: BallotPaper, answer: number, sealed: OpenableBallot): Promise<Decision> {
  return new Promise((decided) => show(() => [
    el("p", { class: "step" }, words("step.review")),
    el("h1", {}, visit.household ? words("review.household", { household: visit.household }) : words("review.heading")),
    el("p", { class: "chosen", lang: "vi" }, paper.answers[answer]!),
    language() === "en" && el("p", { class: "muted" }, glossOf(paper.answers[answer]!) ?? ""),
    el("p", { class: "muted small" }, paper.question),
    notice(words("review.sealed")),
    el("p", {}, ...rich(words("review.final"))),
    el("div", { class: "foot" },
      button(words("cast"), () => decided("CAST"), "", { id: "cast" }),
      button(words("review.change"), () => decided("CHANGE"), "ghost", { id: "change" })),
    el("details", { id: "doubt" },
      el("summary", {}, el("span", {}, words("doubt.heading"))),
      el("p", { class: "small" }, words("doubt.code")),
      el("div", { class: "code", id: "sealed-code", "data-tracker": tracker(sealed.ballot) }, shortTracker(tracker(sealed.ballot))),
      el("p", { class: "small" }, ...rich(words("doubt.explain"))),
      button(words("doubt.open"), () => decided("OPEN"), "ghost", { id: "open" })),
  ]));
}
