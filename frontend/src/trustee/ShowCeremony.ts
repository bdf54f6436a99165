import { button, el, notice, rich } from "../page/Dom.ts";
import { render, show } from "../page/Frame.ts";
import type { VoteView } from "../page/VoteView.ts";
import { codeOfSet, type CeremonyState, type Member, type Step } from "./CeremonyState.ts";
import { words } from "./words.ts";

const LONGEST_REASON = 500;

/** Who has taken which step. */
export function progressOf({ members, mine }: CeremonyState): HTMLElement {
  const steps: ((member: Member) => unknown)[] = [(member) => member.certificate, (member) => member.coefficients, (member) => member.key];
  return el("table", { class: "progress" },
    el("caption", { class: "small" }, words("ceremony.progress")),
    el("thead", {}, el("tr", {}, el("th", { scope: "col" }, words("ceremony.progress.name")),
      ...steps.map((_, step) => el("th", { scope: "col" }, words("ceremony.progress.step", { step: step + 1 }))))),
    el("tbody", {}, ...members.map((member, i) => el("tr", {},
      el("th", { scope: "row" }, member.name, i + 1 === mine && el("small", {}, words("ceremony.progress.mine"))),
      ...steps.map((taken) => el("td", {}, taken(member)
        ? el("span", { class: "taken" }, el("span", { "aria-hidden": "true" }, "✓"), el("span", { class: "heard" }, words("ceremony.progress.taken")))
        : el("span", { class: "muted" }, el("span", { "aria-hidden": "true" }, "–"), el("span", { class: "heard" }, words("ceremony.progress.missing")))))))));
}

/** Nothing to do until others have done theirs. */
export function waitingForOthers(vote: VoteView, state: CeremonyState, beginAgain: () => void): void {
  show(() => [
    el("h1", { class: "waiting" }, words("ceremony.wait.heading")),
    el("p", {}, el("b", {}, vote.title)),
    el("p", {}, ...rich(words("ceremony.wait.explain"))),
    progressOf(state),
    el("div", { class: "foot" }, el("button", { type: "button", class: "quiet", id: "begin-again", onClick: beginAgain }, words("ceremony.again.want"))),
  ]);
}

/** The set is complete. @returns null when the trustee wants to begin again after all */
export function completeScreen(vote: VoteView, state: CeremonyState): Promise<null> {
  const { needed, size } = state;
  return new Promise((decided) => show(() => [
    el("h1", {}, words("ceremony.complete.heading")),
    el("p", {}, el("b", {}, vote.title)),
    notice(words("ceremony.complete.explain", { needed, size })),
    el("p", {}, ...rich(words("ceremony.complete.compare"))),
    el("div", { class: "code", id: "set-code" }, codeOfSet(state)),
    el("p", {}, ...rich(words("made.next"))),
    progressOf(state),
    el("div", { class: "foot" }, el("button", { type: "button", class: "quiet", id: "begin-again", onClick: () => decided(null) }, words("ceremony.again.want"))),
  ]));
}

/** Why a new set is made. Stopped, everybody sees whose message did not hold. @param isChosen nothing is wrong, somebody wants it */
export function reasonToBeginAgain(vote: VoteView, state: CeremonyState, isChosen: boolean): Promise<string> {
  let problem = "";
  return new Promise((given) => {
    const input = el("textarea", { id: "reason", rows: 3, maxlength: LONGEST_REASON, "aria-describedby": "reason-problem" });
    const go = () => {
      if (input.value.trim() !== "") {
        return given(input.value.trim());
      }
      problem = words("ceremony.again.missing");
      render();
      input.focus();
    };
    show(() => [
      el("h1", { "data-stopped": state.stopped?.step }, words(isChosen ? "ceremony.again.heading" : "ceremony.stopped.heading")),
      el("p", {}, el("b", {}, vote.title)),
      isChosen ? notice(words("ceremony.again.explain"), "warn") : notice(sentence(state), "bad"),
      !isChosen && el("p", {}, words("ceremony.stopped.next")),
      el("div", { class: "field" }, el("label", { for: "reason" }, words("ceremony.again.reason")), input,
        el("p", { class: "problem", id: "reason-problem", role: "alert" }, problem)),
      el("div", { class: "foot" }, button(words("ceremony.again.go"), go, "", { id: "again" }),
        isChosen && el("button", { type: "button", class: "quiet", onClick: () => location.reload() }, words("ceremony.again.leave"))),
    ]);
  });
}

function sentence({ members, stopped }: CeremonyState): string {
  const { sender, step, by } = stopped!;
  const said = { CERTIFICATE: "ceremony.stopped.certificate", COEFFICIENTS: "ceremony.stopped.coefficients", SHARE: "ceremony.stopped.share", VERIFICATION_KEY: "ceremony.stopped.key" } as const;
  return words(said[step satisfies Step], { sender: members[sender - 1]!.name, by: members[by - 1]!.name });
}
