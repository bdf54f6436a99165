import { el, paragraphs } from "../page/Dom.ts";
import { readAloudButton } from "../page/ReadAloud.ts";
import type { BallotPaper } from "./LoadVote.ts";
import { words } from "./words.ts";

/** What is asked: the question large, the whole text one touch away, read aloud where the device can. */
export function readQuestion(paper: BallotPaper, reading: { wholeText: boolean }): HTMLElement[] {
  const { households, required } = paper.description;
  return [
    el("h1", { id: "question" }, paper.question),
    el("div", { class: "reading" },
      el("details", { id: "whole-text", open: reading.wholeText, onToggle: (event: ToggleEvent) => (reading.wholeText = (event.target as HTMLDetailsElement).open) },
        el("summary", {}, el("span", {}, words("read.wholeText"))),
        el("div", { class: "card" }, el("h2", {}, paper.title), ...paragraphs(paper.text), el("p", { class: "muted small" }, words("read.required", { required, households })))),
      readAloudButton(`${paper.question}\n${paper.text}`)),
  ];
}
