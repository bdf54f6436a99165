import { decodeUtf8 } from "../protocol/CanonicalJson.ts";
import { readTrusteePublicKey } from "../protocol/TrusteeList.ts";
import { postText, Refused } from "../page/Api.ts";
import { button, el, notice, rich } from "../page/Dom.ts";
import { fileField, type ChosenFile } from "../page/FileField.ts";
import { render, show } from "../page/Frame.ts";
import { waitingScreen } from "../page/Surroundings.ts";
import { untilDone } from "../page/Trouble.ts";
import { votePath, type VoteView } from "../page/VoteView.ts";
import { words } from "./words.ts";

/** Protocol §3.1 — Instead of making a key here: the public key file of belenios-tool. */
export async function giveToolKey(vote: VoteView): Promise<void> {
  await uploaded(
    () => [
      el("h1", {}, words("tool.heading")),
      el("p", {}, el("b", {}, vote.title)),
      el("p", {}, ...rich(words("tool.key.explain"))),
      el("pre", { class: "command", tabindex: "0" }, "belenios-tool setup generate-trustee-key --group Ed25519"),
      notice(words("tool.warning"), "warn"),
    ],
    words("tool.key.label"), words("tool.key.go"),
    (text) => {
      if (!holds(() => readTrusteePublicKey(text))) {
        return Promise.resolve(words(/^"?\d+"?$/.test(text) ? "tool.key.private" : "tool.key.wrong"));
      }
      return handedIn(`${votePath(vote.uuid)}/trustees/mine/from-tool`, text);
    },
  );
  show(() => [el("h1", {}, words("made.heading")), notice(words("tool.key.done")), el("p", {}, ...rich(words("tool.key.next")))]);
}

/** After closing: the partial decryption made by belenios-tool. */
export async function giveToolDecryption(vote: VoteView, position: number, head: () => HTMLElement[]): Promise<void> {
  const path = votePath(vote.uuid);
  await uploaded(
    () => [
      ...head(),
      el("p", {}, ...rich(words("tool.decrypt.explain"))),
      el("p", {}, el("a", { href: `${path}/archive`, download: `${vote.uuid}.bel` }, words("tool.decrypt.archive"))),
      el("pre", { class: "command", tabindex: "0" }, `belenios-tool election decrypt \\\n  --privkey KHOA.privkey --trustee-id ${position} \\\n  > phan-${position}.json`),
    ],
    words("tool.decrypt.label"), words("tool.decrypt.go"),
    (text) => {
      const [decryption] = text.split(/\r?\n/); // the tool writes whose it is on a second line
      return decryption!.startsWith('{"decryption_factors":') ? handedIn(`${path}/partial-decryptions`, decryption!) : Promise.resolve(words("tool.decrypt.wrong"));
    },
  );
}

/** Asks for a file until it was handed in; what is wrong with one is said beside it. @param give says what is wrong, or nothing */
function uploaded(head: () => HTMLElement[], label: string, goLabel: string, give: (text: string) => Promise<string | null>): Promise<void> {
  let chosen: ChosenFile[] = [];
  let problem = "";
  return new Promise((done) => {
    const screen = () => [
      ...head(),
      el("form", { class: "stretch", novalidate: true, onSubmit: (event: SubmitEvent) => (event.preventDefault(), void go()) },
        fileField("tool-file", label, words("tool.hint"), chosen, (files) => (chosen = files)),
        el("p", { class: "problem", role: "alert" }, problem),
        el("div", { class: "foot" }, button(goLabel, () => {}, "", { id: "hand-in", type: "submit" }))),
    ];
    const go = async () => {
      const wrong = chosen[0] ? await give(written(chosen[0].content)) : words("tool.none");
      if (wrong === null) {
        return done();
      }
      problem = wrong;
      show(screen);
      render();
    };
    show(screen);
  });
}

function handedIn(path: string, text: string): Promise<string | null> {
  return untilDone(async () => {
    show(waitingScreen(() => words("sending")));
    try {
      await postText(path, text);
      return null;
    } catch (problem) {
      if (problem instanceof Refused && problem.status === 400) {
        return problem.message;
      }
      throw problem;
    }
  });
}

/** The tool ends its files with a line end. */
function written(content: Uint8Array): string {
  return holds(() => decodeUtf8(content)) ? decodeUtf8(content).trim() : "";
}

function holds(check: () => unknown): boolean {
  try {
    check();
    return true;
  } catch {
    return false;
  }
}
