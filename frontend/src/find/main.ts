import { button, el, notice, rich, type Child } from "../page/Dom.ts";
import { readFragment } from "../page/Fragment.ts";
import { openFrame, render, show } from "../page/Frame.ts";
import { language } from "../page/Language.ts";
import type { Confirmed } from "../page/ProveLogged.ts";
import { readReceiptAddress, shortTracker, type AddressedBallot } from "../page/ReceiptAddress.ts";
import { surroundingsSuffice, unfitScreen, waitingScreen } from "../page/Surroundings.ts";
import { untilDone } from "../page/Trouble.ts";
import { findBallot, type LoggedBallot, type Verdict } from "./FindBallot.ts";
import { words } from "./words.ts";

const SHORT_CODE = 12;

/** Anybody with a receipt sees whether the ballot is still in the published record. */
async function begin(): Promise<void> {
  const parts = readFragment();
  const vote = parts.get("v");
  if (!vote) {
    return show(() => [el("h1", {}, words("astray.heading")), notice(words("astray.next"))]);
  }
  const ballot = readReceiptAddress(parts) ?? { vote, tracker: await typedCode(), receipt: null };
  const verdict = await untilDone(async () => {
    show(waitingScreen(() => words("looking")));
    return findBallot(ballot);
  });
  tellVerdict(ballot, verdict);
}

/** The twelve large characters of a receipt are enough to find its ballot. */
function typedCode(): Promise<string> {
  let typed = "";
  let isShort = false;
  return new Promise((done) => {
    const go = () => {
      isShort = typed.length < SHORT_CODE;
      return isShort ? render() : done(typed);
    };
    show(() => {
      const input = el("input", { id: "code", autocomplete: "off", autocapitalize: "off", spellcheck: "false", "aria-describedby": "hint", onInput: () => (typed = input.value.replace(/\s/g, "")) });
      input.value = typed.replace(/(.{4})(?=.)/g, "$1 ");
      return [
        el("h1", {}, words("type.heading")),
        el("form", { class: "stretch", novalidate: true, onSubmit: (event) => (event.preventDefault(), go()) },
          el("div", { class: "field" },
            el("label", { for: "code" }, words("type.label")),
            el("p", { class: "muted small", id: "hint" }, words("type.hint")),
            input,
            el("p", { class: "problem", role: "alert" }, isShort ? words("type.short") : "")),
          el("div", { class: "foot" }, button(words("type.go"), () => {}, "", { type: "submit", id: "go" }))),
      ];
    });
  });
}

function tellVerdict(ballot: AddressedBallot, verdict: Verdict): void {
  const isGood = verdict.kind === "ON_BOARD";
  show(() => [
    el("p", { class: "step" }, words("step"), isGood && el("span", { class: "tag" }, words("tag"))),
    el("h1", { "data-verdict": verdict.kind }, words(`${verdict.kind}.heading`)),
    el("div", { class: "code", "data-tracker": ballot.tracker }, shortTracker(ballot.tracker)),
    isGood ? el("p", {}, el("b", {}, verdict.setup.election.name), ` · ${verdict.setup.description.place}`) : notice(words(`${verdict.kind}.explain`), "bad"),
    isGood && el("ul", { class: "checks" },
      el("li", {}, words("check.signature")),
      el("li", {}, words("check.place", { height: verdict.receipt.height })),
      el("li", {}, words("check.chain", { events: verdict.archive.events.length, ballots: verdict.archive.ballots.length })),
      ...loggedChecks(verdict.logged!)),
    isGood && witnessWords(verdict.logged!),
    el("p", {}, ...rich(words(`${verdict.kind}.next`))),
    el("details", {},
      el("summary", {}, el("span", {}, words("details"))),
      el("p", { class: "code small" }, ballot.tracker),
      verdict.kind === "BROKEN_RECORD" && el("p", { class: "small" }, verdict.detail),
      isGood && verdict.logged!.logged.kind === "LOGGED" && el("p", { class: "small" }, words("details.root"), " ", el("span", { class: "hash" }, verdict.logged!.logged.root)),
      isGood && el("p", { class: "small" }, words("details.head"), " ", el("span", { class: "hash" }, verdict.archive.events.at(-1)!.hash)),
      el("p", { class: "small" }, el("a", { href: `/api/votes/${encodeURIComponent(ballot.vote)}/archive`, download: true }, words("details.archive"))),
      el("p", { class: "small" }, el("a", { href: `/booth/verify${location.hash}`, id: "verify" }, words("details.verify")))),
    el("div", { class: "foot" }, button(words("again"), () => void begin(), "ghost", { id: "again" })),
  ]);
}

/** What this device has checked about the log of all votes. */
function loggedChecks({ logged, confirmed }: LoggedBallot): Child[] {
  return logged.kind !== "LOGGED" ? [] : [
    el("li", { "data-logged": logged.index }, words("check.logged", { index: logged.index + 1, size: logged.size })),
    confirmed.length > 0 && el("li", { "data-witnesses": confirmed.length }, words("check.witnesses", { count: confirmed.length, names: confirmed.map(witnessed).join("; ") })),
  ];
}

function witnessed({ name, time }: Confirmed): string {
  return `${name} (${new Date(time * 1000).toLocaleString(language() === "vi" ? "vi-VN" : "en-GB", { dateStyle: "short", timeStyle: "short" })})`;
}

/** What is still missing, in plain words. */
function witnessWords({ logged, listed, confirmed }: LoggedBallot): Child {
  if (logged.kind === "WRONG") {
    return notice(words("log.WRONG"), "bad");
  }
  if (logged.kind !== "LOGGED") {
    return el("p", { class: "muted", "data-logged": logged.kind }, words(`log.${logged.kind}`));
  }
  return confirmed.length === 0 && el("p", { class: "muted", "data-witnesses": "0" }, words(listed === 0 ? "witnesses.none" : "witnesses.notYet", { listed }));
}

openFrame(() => words("brand"), surroundingsSuffice() ? waitingScreen(() => words("looking")) : unfitScreen);
if (surroundingsSuffice()) {
  void begin();
  window.addEventListener("hashchange", () => void begin());
}
