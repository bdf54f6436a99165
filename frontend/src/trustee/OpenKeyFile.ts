import { ProtocolFault } from "../protocol/Fault.ts";
import { openTrusteeSeedFile, readTrusteeKeyFile, type TrusteeKeyFile } from "../protocol/TrusteeKeyFile.ts";
import { publicKeyOf, signingKey, type TrusteeSeat } from "../protocol/TrusteeSeat.ts";
import { button, el } from "../page/Dom.ts";
import { fileField, type ChosenFile } from "../page/FileField.ts";
import { render, show, tell } from "../page/Frame.ts";
import { words } from "./words.ts";

interface Wanted<T> {
  readonly voteUuid: string;
  /** The attempt to make a threshold set the file must be of; null for a single trustee's. */
  readonly attempt: number | null;
  /** The key the file must hold, if it is known by now. */
  readonly publicKey: string | null;
  readonly open: (file: TrusteeKeyFile, passphrase: string) => Promise<T>;
  readonly head: () => HTMLElement[];
  readonly goLabel: () => string;
}

/** A key file that was opened, and what is needed to write it again. */
export interface Opened<T> {
  readonly secret: T;
  readonly passphrase: string;
  /** Digest of the tally it decrypted, if it did. */
  readonly decrypted: string | null;
}

type Problem = "file.none" | "file.unreadable" | "file.otherVote" | "file.otherKey" | "file.otherAttempt" | "file.wrongPassphrase";

/** Asks for the key file and its passphrase until they open to the wanted key. */
export function keyFromFile<T>(wanted: Wanted<T>): Promise<Opened<T>> {
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
        const file = fileFor(wanted, chosen[0]?.content);
        opened({ secret: await wanted.open(file, typed), passphrase: typed, decrypted: file.decrypted });
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
        ...wanted.head(),
        el("form", { class: "stretch", novalidate: true, onSubmit: (event) => (event.preventDefault(), void go()) },
          fileField("file", words("file.label"), words("file.hint"), chosen, (files) => (chosen = files)),
          el("div", { class: "field" }, el("label", { for: "passphrase" }, words("file.passphrase")), input),
          el("p", { class: "problem", role: "alert" }, problem && words(problem)),
          el("div", { class: "foot" }, button(isOpening ? words("file.opening") : wanted.goLabel(), () => {}, "", { id: "open", type: "submit", disabled: isOpening }))),
      ];
    });
  });
}

/** Opens the seed of a trustee of a threshold set. */
export async function openSeat(ceremony: TrusteeSeat["ceremony"], index: number, file: TrusteeKeyFile, passphrase: string): Promise<TrusteeSeat> {
  const seat = { ceremony, index, seed: await openTrusteeSeedFile(file, passphrase) };
  if (publicKeyOf(signingKey(seat)) !== file.publicKey) {
    throw new WrongFile("file.otherKey");
  }
  return seat;
}

class WrongFile extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem);
    this.problem = problem;
  }
}

function fileFor({ voteUuid, attempt, publicKey }: Wanted<unknown>, content: Uint8Array | undefined): TrusteeKeyFile {
  if (content === undefined) {
    throw new WrongFile("file.none");
  }
  const file = readTrusteeKeyFile(content);
  if (file.vote !== voteUuid) {
    throw new WrongFile("file.otherVote");
  }
  if (file.attempt !== attempt) {
    throw new WrongFile("file.otherAttempt");
  }
  if (publicKey !== null && file.publicKey !== publicKey) {
    throw new WrongFile("file.otherKey");
  }
  return file;
}
