import { getArchive } from "../page/Api.ts";
import { button, el } from "../page/Dom.ts";
import { download } from "../page/Download.ts";
import { fileField, type ChosenFile } from "../page/FileField.ts";
import { readFragment } from "../page/Fragment.ts";
import { openFrame, render, show, tell } from "../page/Frame.ts";
import { readReceiptAddress } from "../page/ReceiptAddress.ts";
import { surroundingsSuffice, unfitScreen, waitingScreen } from "../page/Surroundings.ts";
import { untilDone } from "../page/Trouble.ts";
import { votePath } from "../page/VoteView.ts";
import { canonicalJson } from "../protocol/CanonicalJson.ts";
import { utf8 } from "../protocol/Digest.ts";
import type { Evidence } from "../verifier/CheckEvidence.ts";
import { CHECKS } from "../verifier/Check.ts";
import type { Report } from "../verifier/Report.ts";
import { askForCard } from "./CardScreen.ts";
import { reportScreen, unjudgedScreen } from "./ReportScreen.ts";
import { Unjudged, VerifyInWorkers } from "./VerifyInWorkers.ts";
import { words } from "./words.ts";

/** More than any hamlet's record; the page keeps one copy of the file and one of its ballots. */
const MOST_BYTES = 256 * 1024 * 1024;

/** What a person chose to have verified; kept while the page is open. */
const chosen: { archive: ChosenFile[]; older: ChosenFile[]; receipts: ChosenFile[] } = { archive: [], older: [], receipts: [] };

/** Anybody verifies a record: the one on the board, or one that was kept. Nothing but the file's own bytes is believed. */
function begin(): void {
  const vote = readFragment().get("v");
  show(() => [
    el("h1", {}, words("start.heading")),
    el("p", {}, words("start.explain")),
    vote ? button(words("start.board"), () => void verifyBoard(vote), "", { id: "board" }) : null,
    el("form", { class: "stretch", novalidate: true, onSubmit: (event) => (event.preventDefault(), void verifyChosen()) },
      fileField("archive", words(vote ? "start.fileInstead" : "start.file"), words("start.fileHint"), chosen.archive, choose("archive"), { accept: ".bel" }),
      el("details", { open: chosen.older.length + chosen.receipts.length > 0 },
        el("summary", {}, el("span", {}, words("start.more"))),
        fileField("older", words("start.older"), words("start.olderHint"), chosen.older, choose("older"), { accept: ".bel" }),
        fileField("receipts", words("start.receipts"), words("start.receiptsHint"), chosen.receipts, choose("receipts"), { multiple: true })),
      chosen.archive.length > 0 && el("div", { class: "foot" }, button(words("start.go"), () => {}, "", { type: "submit", id: "go" }))),
  ]);
}

function choose(field: keyof typeof chosen): (files: ChosenFile[]) => void {
  return (files) => {
    chosen[field] = files;
    render();
  };
}

async function verifyBoard(vote: string): Promise<void> {
  const bytes = await untilDone(() => {
    show(waitingScreen(() => words("loading")));
    return getArchive(votePath(vote));
  });
  await verify(`${vote}.bel`, bytes);
}

async function verifyChosen(): Promise<void> {
  const file = chosen.archive[0];
  if (file) {
    await verify(file.name, file.content);
  }
}

async function verify(name: string, bytes: Uint8Array): Promise<void> {
  if (bytes.length > MOST_BYTES) {
    return show(unjudgedScreen(name, words("tooLarge"), begin));
  }
  const copy = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: "application/octet-stream" });
  const started = performance.now();
  const work = new VerifyInWorkers(showProgress(() => {
    work.stop();
    begin();
  }));
  try {
    const report: Report = await work.verify(bytes, evidence());
    const seconds = Math.round((performance.now() - started) / 100) / 10;
    const back = () => show(reportScreen(report, { name, seconds, keep: () => download(name, copy), card, again: begin }));
    const card = () => askForCard({ report, archive: copy, back });
    back();
  } catch (problem) {
    show(unjudgedScreen(name, problem instanceof Unjudged ? problem : String(problem), begin));
  }
}

/** An older copy, receipts that were kept, and the receipt in the address of the page. */
function evidence(): Evidence {
  const receipts = chosen.receipts.map((file) => file.content);
  const addressed = readReceiptAddress(readFragment())?.receipt;
  if (addressed) {
    const { vote, ballot, height, event, signature } = addressed;
    receipts.push(utf8(canonicalJson({ vote, ballot, height, event, signature })));
  }
  const older = chosen.older[0]?.content;
  return { ...(older ? { older } : {}), receipts };
}

function showProgress(stop: () => void) {
  const bar = el("progress", { max: 1, value: 0, "aria-label": words("working") });
  const said = el("p", { id: "progress" }, words("working.file"));
  show(() => [
    el("h1", {}, words("working")),
    said,
    bar,
    el("p", { class: "muted small" }, words("working.explain")),
    el("div", { class: "foot" }, button(words("stop"), stop, "ghost", { id: "stop" })),
  ]);
  let told = 0;
  return {
    findings: (count: number) => (bar.title = `${count} / ${CHECKS.length}`),
    ballots: (checked: number, all: number) => {
      const sentence = words("working.ballots", { checked, all });
      said.textContent = sentence;
      bar.max = Math.max(all, 1);
      bar.value = checked;
      if (checked >= told + all / 4) {
        told = checked;
        tell(sentence);
      }
    },
  };
}

openFrame(() => words("brand"), surroundingsSuffice() ? waitingScreen(() => words("loading")) : unfitScreen);
if (surroundingsSuffice()) {
  begin();
  window.addEventListener("hashchange", begin);
}
