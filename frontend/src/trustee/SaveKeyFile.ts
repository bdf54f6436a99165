import type { TrusteeKeyFile } from "../protocol/TrusteeKeyFile.ts";
import { button, el, notice, rich } from "../page/Dom.ts";
import { downloadText } from "../page/Download.ts";
import { render, show } from "../page/Frame.ts";
import type { VoteView } from "../page/VoteView.ts";
import { keyFromFile, type Opened } from "./OpenKeyFile.ts";
import { words } from "./words.ts";

const SHORTEST_PASSPHRASE = 12;

interface Explained {
  readonly sentences: () => string[];
  /** What a lost key costs. */
  readonly loss: () => string;
  /** Said above everything else. */
  readonly first?: () => HTMLElement | null;
  /** Something else to do, offered below. */
  readonly other?: () => HTMLElement;
}

/** Before a key is made: what it is for, and that it is understood. */
export function understood(vote: VoteView, { sentences, loss, first, other }: Explained): Promise<void> {
  let understands = false;
  return new Promise((go) => show(() => [
    el("p", { class: "step" }, words("step", { step: 1 })),
    el("h1", {}, words("explain.heading")),
    el("p", {}, el("b", {}, vote.title)),
    first?.(),
    ...sentences().map((sentence) => el("p", {}, ...rich(sentence))),
    notice(loss(), "warn"),
    el("label", { class: "tick" },
      el("input", { type: "checkbox", id: "understood", checked: understands, onChange: () => ((understands = !understands), render()) }),
      el("span", {}, words("explain.understood"))),
    el("div", { class: "foot" }, button(words("continue"), go, "", { id: "next", disabled: !understands }), other?.()),
  ]));
}

export function chosenPassphrase(): Promise<string> {
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

interface Saved<T> {
  readonly voteUuid: string;
  readonly attempt: number | null;
  readonly publicKey: string;
  readonly file: string;
  readonly open: (file: TrusteeKeyFile, passphrase: string) => Promise<T>;
  readonly goLabel: () => string;
}

/** Nobody's key may count on a file that cannot be found again: the file is opened from where it was saved. */
export function savedAndOpenedAgain<T>({ voteUuid, attempt, publicKey, file, open, goLabel }: Saved<T>): Promise<Opened<T>> {
  return keyFromFile({
    voteUuid, attempt, publicKey, open, goLabel,
    head: () => [
      el("p", { class: "step" }, words("step", { step: 3 })),
      el("h1", {}, words("save.heading")),
      el("p", {}, ...rich(words("save.explain"))),
      button(words("save.save"), () => downloadText(nameOfKeyFile(voteUuid, attempt), file), "", { id: "save-key" }),
      el("h2", { class: "then" }, words("save.prove")),
      el("p", {}, words("save.prove.explain")),
    ],
  });
}

/** A second attempt's file does not overwrite the first one's. */
export function nameOfKeyFile(voteUuid: string, attempt: number | null): string {
  return `khoa-kiem-phieu-${voteUuid}${attempt !== null && attempt > 1 ? `-lan-${attempt}` : ""}.json`;
}
