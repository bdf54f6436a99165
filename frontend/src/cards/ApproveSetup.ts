import { credentialForVote } from "../protocol/CredentialForVote.ts";
import { readCardKeyFile } from "../protocol/CardKeyFile.ts";
import { writeCredentialList } from "../protocol/CredentialList.ts";
import { hexDigest } from "../protocol/Digest.ts";
import { getJson, postJson } from "../page/Api.ts";
import { button, el, notice, rich } from "../page/Dom.ts";
import { fileField, type ChosenFile } from "../page/FileField.ts";
import { render, show } from "../page/Frame.ts";
import { dateTime } from "../page/Language.ts";
import { waitingScreen } from "../page/Surroundings.ts";
import { showFinding, untilDone } from "../page/Trouble.ts";
import { getVote, votePath, type VoteView } from "../page/VoteView.ts";
import { words } from "./words.ts";

interface Setup {
  readonly stage: string;
  readonly cardSetId: string;
  readonly cards?: { readonly householdId: string; readonly number: number; readonly publicKey?: string | null }[];
  readonly credentialsHash?: string | null;
  readonly missingCards: number;
  readonly announced: boolean;
  readonly trustees: { readonly position: number; readonly name: string; readonly publicKey?: string | null }[];
}

function cardsOf(setup: Setup) {
  return setup.cards ?? [];
}

/** The leader recomputes the list of credentials from the cards and approves it only if the server's list is the very same. */
export async function approveSetup(voteUuid: string): Promise<void> {
  const path = `${votePath(voteUuid)}/setup`;
  const [vote, setup] = await untilDone(() => Promise.all([getVote(voteUuid), getJson<Setup>(path)]));
  if (setup.stage !== "PREPARING") {
    return show(() => [...headOf(vote), notice(words("approve.already"))]);
  }
  const waiting = setup.trustees.filter((trustee) => !trustee.publicKey);
  if (setup.missingCards > 0 || waiting.length > 0 || !setup.announced) {
    return show(() => [
      ...headOf(vote),
      setup.missingCards > 0 && notice(words("approve.cardsMissing", { count: setup.missingCards }), "warn"),
      waiting.length > 0 && notice(words("approve.trusteesMissing", { names: waiting.map((trustee) => trustee.name).join(", ") }), "warn"),
      !setup.announced && notice(words("approve.notAnnounced"), "warn"),
      el("p", {}, words("approve.comeBack")),
    ]);
  }
  show(waitingScreen(() => words("approve.computing")));
  const credentialsHash = await recompute(voteUuid, setup);
  if (credentialsHash !== setup.credentialsHash) {
    return showFinding(words("approve.mismatch"));
  }
  await confirmed(vote, setup, credentialsHash);
  await untilDone(() => postJson(`${path}/approval`, { credentialsHash }));
  show(() => [...headOf(vote), notice(words("approve.done", { time: dateTime(vote.opens) })), el("p", { class: "muted small" }, words("approve.hash")), el("p", { class: "code small" }, credentialsHash)]);
}

async function recompute(voteUuid: string, setup: Setup): Promise<string> {
  const credentials: string[] = [];
  for (const card of cardsOf(setup)) {
    credentials.push(credentialForVote(voteUuid, card.publicKey!));
    if (credentials.length % 20 === 0) {
      await new Promise((drawn) => setTimeout(drawn));
    }
  }
  return hexDigest(writeCredentialList(credentials));
}

/** The decision, with the public key file as the stronger check: without it one trusts the server's copy of the keys. */
function confirmed(vote: VoteView, setup: Setup, credentialsHash: string): Promise<void> {
  let chosen: ChosenFile[] = [];
  let comparison: Comparison | null = null;
  let withoutFile = false;
  return new Promise((approve) => show(() => [
    ...headOf(vote),
    el("ul", { class: "checks" },
      el("li", {}, words("approve.check.cards", { count: cardsOf(setup).length })),
      el("li", {}, words("approve.check.trustees", { count: setup.trustees.length, names: setup.trustees.map((trustee) => trustee.name).join(", ") })),
      el("li", { id: "hash-match" }, words("approve.check.list"))),
    el("p", { class: "muted small" }, words("approve.hash")),
    el("p", { class: "code small" }, credentialsHash),
    fileField("key-file", words("approve.file"), words("approve.file.hint"), chosen, (files) => {
      chosen = files;
      comparison = compare(setup, files);
      render();
    }, { multiple: true }),
    comparison && notice(comparison.sentence(), comparison.agrees ? "" : "bad"),
    comparison === null && el("p", {}, el("label", { class: "tick" },
      el("input", { type: "checkbox", id: "without-file", checked: withoutFile, onChange: () => ((withoutFile = !withoutFile), render()) }), el("span", {}, ...rich(words("approve.withoutFile"))))),
    el("div", { class: "foot" }, button(words("approve.go"), approve, "", { id: "approve", disabled: !(comparison ? comparison.agrees : withoutFile) })),
  ]));
}

interface Comparison {
  readonly agrees: boolean;
  readonly sentence: () => string;
}

/** A household whose card was replaced stands in two files; one of the keys must be the server's. */
function compare(setup: Setup, chosen: ChosenFile[]): Comparison {
  try {
    const files = chosen.map((file) => readCardKeyFile(file.content));
    const known = files.filter((file) => file.cardSet === setup.cardSetId).flatMap((file) => file.cards);
    const kept = new Set(known.map((card) => `${card.household} ${card.publicKey}`));
    const different = cardsOf(setup).filter((card) => !kept.has(`${card.householdId} ${card.publicKey}`)).map((card) => card.number);
    return different.length === 0
      ? { agrees: true, sentence: () => words("approve.file.agrees", { count: cardsOf(setup).length }) }
      : { agrees: false, sentence: () => words("approve.file.differs", { numbers: different.slice(0, 20).join(", ") }) };
  } catch {
    return { agrees: false, sentence: () => words("approve.file.unreadable") };
  }
}

function headOf(vote: VoteView): HTMLElement[] {
  return [el("p", { class: "step" }, words("approve.step")), el("h1", {}, words("approve.heading")), el("p", {}, el("b", {}, vote.title))];
}
