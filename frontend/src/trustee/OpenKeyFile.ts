import { ProtocolFault } from "../protocol/Fault.ts";
import type { TrusteeKey } from "../protocol/GenerateTrusteeKey.ts";
import { openTrusteeKeyFile, readTrusteeKeyFile, type TrusteeKeyFile } from "../protocol/TrusteeKeyFile.ts";
import { button, el } from "../page/Dom.ts";
import { fileField, type ChosenFile } from "../page/FileField.ts";
import { render, show, tell } from "../page/Frame.ts";
import { words } from "./words.ts";

interface Wanted {
  readonly voteUuid: string;
  /** The key the file must hold, if it is known by now. */
  readonly publicKey: string | null;
  readonly head: () => HTMLElement[];
  readonly goLabel: () => string;
}

type Problem = "file.none" | "file.unreadable" | "file.otherVote" | "file.otherKey" | "file.wrongPassphrase";

/** Asks for the key file and its passphrase until they open to the wanted key. */
export function keyFromFile({ voteUuid, publicKey, head, goLabel }: Wanted): Promise<TrusteeKey> {
  let chosen: ChosenFile[] = [];
  let typed = "";
  let problem: Problem | null = null;
  let isOpening = false;
  return new Promise((opened) => {
    const go = async () => {
      problem = null;
      isOpening = true;
      render();
      tell(words("file.opening"));
      try {
        opened(await openTrusteeKeyFile(fileFor(voteUuid, publicKey, chosen[0]?.content), typed));
      } catch (failure) {
        problem = failure instanceof WrongFile ? failure.problem : failure instanceof ProtocolFault && failure.code === "WRONG_PASSPHRASE" ? "file.wrongPassphrase" : "file.unreadable";
      }
      isOpening = false;
      render();
    };
    show(() => {
      const input = el("input", { id: "passphrase", type: "password", autocomplete: "off", onInput: () => (typed = input.value) });
      input.value = typed;
      return [
        ...head(),
        el("form", { class: "stretch", novalidate: true, onSubmit: (event) => (event.preventDefault(), void go()) },
          fileField("file", words("file.label"), words("file.hint"), chosen, (files) => (chosen = files)),
          el("div", { class: "field" }, el("label", { for: "passphrase" }, words("file.passphrase")), input),
          el("p", { class: "problem", role: "alert" }, problem && words(problem)),
          el("div", { class: "foot" }, button(isOpening ? words("file.opening") : goLabel(), () => {}, "", { id: "open", type: "submit", disabled: isOpening }))),
      ];
    });
  });
}

class WrongFile extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem);
    this.problem = problem;
  }
}

function fileFor(voteUuid: string, publicKey: string | null, content: Uint8Array | undefined): TrusteeKeyFile {
  if (content === undefined) {
    throw new WrongFile("file.none");
  }
  const file = readTrusteeKeyFile(content);
  if (file.vote !== voteUuid) {
    throw new WrongFile("file.otherVote");
  }
  if (publicKey !== null && file.publicKey !== publicKey) {
    throw new WrongFile("file.otherKey");
  }
  return file;
}
