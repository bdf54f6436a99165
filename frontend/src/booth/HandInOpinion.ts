import { canonicalJson } from "../protocol/CanonicalJson.ts";
import { hexDigest } from "../protocol/Digest.ts";
import type { Scalar } from "../protocol/Group.ts";
import { signOpinionWith } from "../protocol/SignStatement.ts";
import { readOpinionReceipt, verifyOpinionReceipt, type OpinionReceipt } from "../protocol/VerifyReceipt.ts";
import { postText, Refused, Unreachable } from "../page/Api.ts";
import { button, el, notice, rich } from "../page/Dom.ts";
import { downloadText } from "../page/Download.ts";
import { render, show, tell } from "../page/Frame.ts";
import { dateTime } from "../page/Language.ts";
import { warnBeforeLeaving } from "../page/Leaving.ts";
import { waitingScreen } from "../page/Surroundings.ts";
import { votePath } from "../page/VoteView.ts";
import type { BallotPaper } from "./LoadVote.ts";
import { Standstill } from "./Standstill.ts";
import { words } from "./words.ts";

const LONGEST = 1000;
/** Directions, invisible signs and the like: nothing that could not be printed as it is read. */
const NOT_FOR_READING = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]+/gu;

/**
 * The box for other opinions (Decree 59/2023 Art. 5(4)a): something in words, open and without a name, whether the household has
 * voted or not. What was typed stays until it was taken in.
 *
 * @throws Standstill BAD_RECEIPT when the house does not give its signed word
 */
export async function handInOpinion(paper: BallotPaper, key: Scalar): Promise<void> {
  let typed = "";
  let problem = "";
  for (;;) {
    do {
      typed = await write(paper, typed, problem);
      problem = "";
    } while (!(await confirm(asPrinted(typed))));
    show(waitingScreen(() => words("opinion.sending")));
    const statement = signOpinionWith(key, paper.election.uuid, asPrinted(typed));
    try {
      const receipt = await send(paper, statement);
      tell(words("opinion.done"));
      return show(() => thanks(asPrinted(typed), statement, receipt));
    } catch (trouble) {
      if (!(trouble instanceof Refused || trouble instanceof Unreachable)) {
        throw trouble;
      }
      problem = trouble instanceof Refused ? trouble.message : words("opinion.unreachable");
    }
  }
}

/** One paragraph, as it will stand in the minutes. */
function asPrinted(typed: string): string {
  return typed.normalize("NFC").replace(/\s+/g, " ").replace(NOT_FOR_READING, "").trim();
}

async function send(paper: BallotPaper, statement: string): Promise<OpinionReceipt> {
  const stopWarning = warnBeforeLeaving();
  try {
    const bytes = await postText(`${votePath(paper.election.uuid)}/opinions`, statement);
    const receipt = readOpinionReceipt(bytes);
    verifyOpinionReceipt(receipt, paper.description.boardKey);
    if (receipt.opinion_on === paper.election.uuid && receipt.statement === hexDigest(statement)) {
      return receipt;
    }
  } catch (problem) {
    if (problem instanceof Refused || problem instanceof Unreachable) {
      throw problem;
    }
  } finally {
    stopWarning();
  }
  throw new Standstill("BAD_RECEIPT", { tracker: hexDigest(statement) });
}

function write(paper: BallotPaper, before: string, problem: string): Promise<string> {
  let said = problem;
  return new Promise((done) => {
    const input = el("textarea", { id: "opinion", rows: 6, maxlength: LONGEST, "aria-describedby": "opinion-hint opinion-problem" });
    input.value = before;
    const next = () => {
      if (asPrinted(input.value) !== "") {
        return done(input.value);
      }
      said = words("opinion.first");
      render();
      input.focus();
    };
    show(() => [
      el("p", { class: "step" }, el("span", {}, words("opinion.step")), el("span", {}, words("until", { time: dateTime(paper.description.closes) }))),
      el("h1", {}, words("opinion.heading")),
      el("p", {}, el("b", {}, paper.title)),
      notice(words("opinion.open")),
      el("div", { class: "field" }, el("label", { for: "opinion" }, words("opinion.label")), el("p", { class: "muted small", id: "opinion-hint" }, words("opinion.hint", { longest: LONGEST })),
        input, el("p", { class: "problem", id: "opinion-problem", role: "alert" }, said)),
      el("div", { class: "foot" }, button(words("continue"), next, "", { id: "next" })),
    ]);
  });
}

function confirm(text: string): Promise<boolean> {
  return new Promise((decided) => show(() => [
    el("p", { class: "step" }, words("opinion.step")),
    el("h1", {}, words("opinion.review")),
    el("blockquote", { class: "card" }, el("p", {}, text)),
    el("p", {}, ...rich(words("opinion.final"))),
    el("div", { class: "foot" },
      button(words("opinion.send"), () => decided(true), "", { id: "send" }),
      button(words("review.change"), () => decided(false), "ghost", { id: "change" })),
  ]));
}

function thanks(text: string, statement: string, receipt: OpinionReceipt): HTMLElement[] {
  const file = canonicalJson({ statement, receipt });
  return [
    el("p", { class: "step" }, el("span", {}, words("opinion.step")), el("span", { class: "tag" }, words("receipt.tag"))),
    el("h1", {}, words("opinion.done")),
    el("blockquote", { class: "card" }, el("p", {}, text)),
    el("p", {}, words("opinion.after")),
    el("div", { class: "code small", id: "opinion-hash" }, receipt.statement),
    el("div", { class: "foot" },
      button(words("opinion.save"), () => downloadText(`y-kien-${receipt.statement.slice(0, 8)}.json`, file), "ghost", { id: "save-opinion" }),
      el("button", { type: "button", class: "quiet", id: "somebody-else", onClick: () => location.reload() }, words("receipt.somebodyElse"))),
  ];
}
