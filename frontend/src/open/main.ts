import { el, notice, rich } from "../page/Dom.ts";
import { readFragment } from "../page/Fragment.ts";
import { openFrame, show } from "../page/Frame.ts";
import { readOpeningAddress, type GivenUp } from "../page/OpeningAddress.ts";
import { shortTracker } from "../page/ReceiptAddress.ts";
import { surroundingsSuffice, unfitScreen, waitingScreen } from "../page/Surroundings.ts";
import { untilDone } from "../page/Trouble.ts";
import { readOpened, type Opened } from "./ReadOpened.ts";
import { words } from "./words.ts";

/** On a second device: what does the ballot say that the first one sealed and gave up? */
async function begin(): Promise<void> {
  const given = readOpeningAddress(readFragment());
  if (given === null) {
    return show(() => [el("h1", {}, words("astray.heading")), notice(words("astray.next"))]);
  }
  const opened = await untilDone(async () => {
    show(waitingScreen(() => words("reading")));
    return readOpened(given);
  });
  tell(given, opened);
}

function tell(given: GivenUp, opened: Opened): void {
  show(() => [
    el("p", { class: "step" }, words("step")),
    el("h1", { "data-opened": opened.kind }, words(`${opened.kind}.heading`)),
    opened.kind === "SAYS"
      ? el("div", {}, ...opened.answers.map((answer) => el("p", { class: "chosen", lang: "vi" }, answer)))
      : notice(words(`${opened.kind}.explain`), "bad"),
    el("p", {}, words("code")),
    el("div", { class: "code", "data-tracker": given.tracker }, shortTracker(given.tracker)),
    el("p", {}, ...rich(words(`${opened.kind}.next`))),
    opened.kind === "SAYS" && el("p", { class: "muted small" }, opened.election.name),
    opened.kind === "DOES_NOT_OPEN" && el("p", { class: "small" }, opened.detail),
    el("p", { class: "muted small" }, words("never")),
  ]);
}

openFrame(() => words("brand"), surroundingsSuffice() ? waitingScreen(() => words("reading")) : unfitScreen);
if (surroundingsSuffice()) {
  void begin();
  window.addEventListener("hashchange", () => void begin());
}
