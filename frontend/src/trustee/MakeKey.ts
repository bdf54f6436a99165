import { generateTrusteeKey, type TrusteeKey } from "../protocol/GenerateTrusteeKey.ts";
import { provePossession } from "../protocol/ProvePossession.ts";
import { writeTrusteeKeyFile } from "../protocol/TrusteeKeyFile.ts";
import { postJson } from "../page/Api.ts";
import { button, el, notice, rich } from "../page/Dom.ts";
import { downloadText } from "../page/Download.ts";
import { render, show } from "../page/Frame.ts";
import { warnBeforeLeaving } from "../page/Leaving.ts";
import { waitingScreen } from "../page/Surroundings.ts";
import { untilDone } from "../page/Trouble.ts";
import { votePath, type VoteView } from "../page/VoteView.ts";
import { keyFromFile } from "./OpenKeyFile.ts";
import { words } from "./words.ts";

const SHORTEST_PASSPHRASE = 12;

/** Before the vote: understand, choose a passphrase, save the key file, prove that it is saved, and only then hand in the public part. */
export async function makeKey(vote: VoteView, trustees: number): Promise<void> {
  await understood(vote, trustees);
  const passphrase = await chosenPassphrase();
  const stopWarning = warnBeforeLeaving();
  show(waitingScreen(() => words("making")));
  const key = generateTrusteeKey();
  const file = await writeTrusteeKeyFile(vote.uuid, key, passphrase);
  const proven = await savedAndOpenedAgain(vote, key, file);
  await untilDone(() => {
    show(waitingScreen(() => words("sending")));
    return postJson(`${votePath(vote.uuid)}/trustees/mine`, { key: proven.published, possession: provePossession(vote.uuid, proven) });
  });
  stopWarning();
  show(() => [el("h1", {}, words("made.heading")), notice(words("made.explain")), el("p", {}, ...rich(words("made.next")))]);
}

function understood(vote: VoteView, trustees: number): Promise<void> {
  let understands = false;
  return new Promise((go) => show(() => [
    el("p", { class: "step" }, words("step", { step: 1 })),
    el("h1", {}, words("explain.heading")),
    el("p", {}, el("b", {}, vote.title)),
    ...(["explain.what", "explain.all", "explain.secret"] as const).map((key) => el("p", {}, ...rich(words(key, { trustees })))),
    notice(words("explain.loss"), "warn"),
    el("label", { class: "tick" },
      el("input", { type: "checkbox", id: "understood", checked: understands, onChange: () => ((understands = !understands), render()) }),
      el("span", {}, words("explain.understood"))),
    el("div", { class: "foot" }, button(words("continue"), go, "", { id: "next", disabled: !understands })),
  ]));
}

function chosenPassphrase(): Promise<string> {
  const typed = { first: "", second: "" };
  let problem: "" | "passphrase.short" | "passphrase.different" = "";
  return new Promise((chosen) => {
    const next = () => {
      problem = [...typed.first].length < SHORTEST_PASSPHRASE ? "passphrase.short" : typed.first !== typed.second ? "passphrase.different" : "";
      if (problem === "") {
        return chosen(typed.first);
      }
      render();
    };
    show(() => [
      el("p", { class: "step" }, words("step", { step: 2 })),
      el("h1", {}, words("passphrase.heading")),
      el("p", {}, ...rich(words("passphrase.explain"))),
      el("form", { class: "stretch", novalidate: true, onSubmit: (event) => (event.preventDefault(), next()) },
        passphraseField("first", words("passphrase.first"), typed),
        passphraseField("second", words("passphrase.second"), typed),
        el("p", { class: "problem", role: "alert" }, problem && words(problem)),
        el("div", { class: "foot" }, button(words("continue"), () => {}, "", { id: "next", type: "submit" }))),
    ]);
  });
}

function passphraseField(id: "first" | "second", label: string, typed: { first: string; second: string }): HTMLElement {
  const input = el("input", { id, type: "password", autocomplete: "new-password", onInput: () => (typed[id] = input.value) });
  input.value = typed[id];
  return el("div", { class: "field" }, el("label", { for: id }, label), input);
}

/** Nobody's key may count on a file that cannot be found again: the file is opened from where it was saved. */
async function savedAndOpenedAgain(vote: VoteView, key: TrusteeKey, file: string): Promise<TrusteeKey> {
  const save = () => downloadText(`khoa-kiem-phieu-${vote.uuid}.json`, file);
  return keyFromFile({
    voteUuid: vote.uuid,
    publicKey: key.published.public_key,
    head: () => [
      el("p", { class: "step" }, words("step", { step: 3 })),
      el("h1", {}, words("save.heading")),
      el("p", {}, ...rich(words("save.explain"))),
      button(words("save.save"), save, "", { id: "save-key" }),
      el("h2", { class: "then" }, words("save.prove")),
      el("p", {}, words("save.prove.explain")),
    ],
    goLabel: () => words("save.go"),
  });
}
