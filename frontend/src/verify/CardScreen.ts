import { button, el, notice } from "../page/Dom.ts";
import { show } from "../page/Frame.ts";
import { shortTracker } from "../page/ReceiptAddress.ts";
import { waitingScreen } from "../page/Surroundings.ts";
import { getOpenVotes, getVote } from "../page/VoteView.ts";
import { CardCode } from "../protocol/CardCode.ts";
import { votingKeyForVote } from "../protocol/CredentialForVote.ts";
import { deriveCardKey } from "../protocol/DeriveCardKey.ts";
import { ProtocolFault } from "../protocol/Fault.ts";
import { findHouseholdBallot, type CardUse } from "../verifier/FindHouseholdBallot.ts";
import { isAccepted, type Report } from "../verifier/Report.ts";
import { words } from "./words.ts";

interface Asked {
  readonly report: Report;
  /** The very file that was verified. */
  readonly archive: Blob;
  readonly back: () => void;
}

/** Whether a household's card was used: its code is turned into the vote's credential here, and looked for in the record that was just verified. */
export function askForCard(asked: Asked, problem = ""): void {
  let typed = "";
  show(() => {
    const input = el("textarea", { id: "card", class: "digits", rows: 3, autocomplete: "off", spellcheck: "false", "aria-describedby": "card-hint card-problem", onInput: () => (typed = input.value) });
    input.value = typed;
    return [
      el("h1", {}, words("card.heading")),
      el("p", {}, words("card.explain")),
      !isAccepted(asked.report) && notice(words("card.recordWrong"), "bad"),
      el("form", { class: "stretch", novalidate: true, onSubmit: (event) => (event.preventDefault(), void look(asked, typed)) },
        el("div", { class: "field" },
          el("label", { for: "card" }, words("card.label")),
          el("p", { class: "muted small", id: "card-hint" }, words("card.hint")),
          input,
          el("p", { class: "problem", id: "card-problem", role: "alert" }, problem)),
        el("p", { class: "small" }, words("card.secret")),
        el("div", { class: "foot" }, button(words("card.go"), () => {}, "", { id: "look", type: "submit" }), button(words("card.back"), asked.back, "ghost", { id: "back" }))),
    ];
  });
}

async function look(asked: Asked, typed: string): Promise<void> {
  const vote = asked.report.facts.election!.uuid;
  try {
    const { code, cardSetId } = readCard(typed);
    show(waitingScreen(() => words("card.looking")));
    const set = cardSetId ?? (await currentCardSet(vote));
    if (!set) {
      return askForCard(asked, words("card.NO_SET"));
    }
    const { credential } = votingKeyForVote(vote, await deriveCardKey(code, set));
    tellUse(asked, findHouseholdBallot(new Uint8Array(await asked.archive.arrayBuffer()), credential));
  } catch (problem) {
    const isTyping = problem instanceof ProtocolFault && ["NOT_DIGITS", "WRONG_LENGTH", "WRONG_CHECK_DIGITS"].includes(problem.code);
    askForCard(asked, isTyping ? words(`card.${problem.code}` as "card.NOT_DIGITS") : String(problem));
  }
}

/** The digits, or the whole address in the card's QR code, which names the card set too and so needs no network. */
function readCard(typed: string): { code: CardCode; cardSetId: string | null } {
  const parts = new URLSearchParams(typed.includes("#") ? typed.trim().slice(typed.trim().indexOf("#") + 1) : "");
  return { code: CardCode.parse(parts.get("c") ?? typed), cardSetId: parts.get("s") };
}

/** Names the vote and its hamlet to the server, never the card. A wrong answer leads to a credential that no list has. */
async function currentCardSet(vote: string): Promise<string | null> {
  try {
    const { hamletId } = await getVote(vote);
    return (await getOpenVotes(hamletId)).hamlet.cardSetId ?? null;
  } catch {
    return null;
  }
}

function tellUse(asked: Asked, use: CardUse): void {
  const { ballots, credentials } = asked.report.facts;
  show(() => [
    el("p", { class: "step" }, words("card.step")),
    el("h1", { "data-use": use.kind }, words(`use.${use.kind}.heading`)),
    notice(words(`use.${use.kind}.explain`), use.kind === "SILENT" ? "" : "warn"),
    ...(use.kind === "CAST" ? use.trackers.map((whole) => el("div", { class: "code", "data-tracker": whole }, shortTracker(whole))) : []),
    !isAccepted(asked.report) && notice(words("card.recordWrong"), "bad"),
    el("p", {}, words("use.count", { ballots: ballots ?? "?", credentials: credentials ?? "?" })),
    el("p", { class: "small muted" }, words("use.limits")),
    el("div", { class: "foot" }, button(words("card.other"), () => askForCard(asked), "ghost", { id: "other" }), button(words("card.back"), asked.back, "ghost", { id: "back" })),
  ]);
}
