import { CardCode, randomDigits } from "../protocol/CardCode.ts";
import { cardPublicKey, deriveCardKey } from "../protocol/DeriveCardKey.ts";
import { getJson, postJson, Refused, Unreachable } from "../page/Api.ts";
import { button, el, notice, rich } from "../page/Dom.ts";
import { render, show, tell } from "../page/Frame.ts";
import { warnBeforeLeaving } from "../page/Leaving.ts";
import { date } from "../page/Language.ts";
import { untilDone } from "../page/Trouble.ts";
import { waitingScreen } from "../page/Surroundings.ts";
import type { CardSet, Household, MadeCard } from "./CardSet.ts";
import { printCards } from "./PrintCards.ts";
import { words } from "./words.ts";

/** How many derivations run at once: the browser spreads them over the machine's processors. */
const ABREAST = Math.max(2, Math.min(8, navigator.hardwareConcurrency || 2));

/** With so many digits nobody guesses the code of a household among millions. */
const ACCOUNT_CODE_DIGITS = 16;

/** How often progress is said to those who listen: not at every card. */
const SAID_EVERY = 25;

/** Makes a card for every household that has none: all codes here, only public keys to the server, then paper. */
export async function makeCards(hamletId: string): Promise<void> {
  const path = `/api/hamlets/${encodeURIComponent(hamletId)}/card-set`;
  const set = await untilDone(() => getJson<CardSet>(path));
  const missing = set.missing ?? [];
  if (missing.length === 0) {
    return show(() => [el("h1", {}, words("none.heading", { made: set.made })), notice(words("none.explain")), el("p", {}, words("none.next"))]);
  }
  await explained(set, missing.length);
  const stopWarning = warnBeforeLeaving();
  const cards = await make(set, missing);
  await handIn(path, set, cards);
  printCards(hamletId, set, cards, stopWarning);
}

function explained(set: CardSet, count: number): Promise<void> {
  return new Promise((begin) => show(() => [
    el("p", { class: "step" }, `${set.hamlet}, ${set.place}`),
    el("h1", {}, words("make.heading", { count })),
    el("p", {}, words("make.facts", { made: set.made, until: date(set.validUntil) })),
    el("ol", { class: "steps" }, ...(["make.step1", "make.step2", "make.step3", "make.step4"] as const).map((key) => el("li", {}, ...rich(words(key))))),
    notice(words("make.secret"), "warn"),
    el("div", { class: "foot" }, button(words("make.begin", { count }), begin, "", { id: "make" })),
  ]));
}

/** All or nothing: whatever goes wrong here, no card exists yet. */
async function make(set: CardSet, households: Household[]): Promise<MadeCard[]> {
  const cards: MadeCard[] = new Array(households.length);
  const started = performance.now();
  let [next, done] = [0, 0];
  show(() => {
    const minutesLeft = done === 0 ? null : (((performance.now() - started) / done) * (households.length - done)) / 60_000;
    return [
      el("h1", {}, words("making.heading")),
      el("progress", { max: households.length, value: done, "aria-label": words("making.heading") }),
      el("p", { id: "made" }, words("making.progress", { done, count: households.length })),
      minutesLeft !== null && el("p", { class: "muted" }, words(minutesLeft < 1 ? "making.soon" : "making.left", { minutes: Math.ceil(minutesLeft) })),
      notice(words("making.stay"), "warn"),
    ];
  });
  const worker = async () => {
    while (next < households.length) {
      const place = next++;
      const code = CardCode.random();
      cards[place] = { household: households[place]!, code, accountCode: randomDigits(ACCOUNT_CODE_DIGITS), publicKey: cardPublicKey(await deriveCardKey(code, set.cardSetId)) };
      done++;
      render();
      if (done % SAID_EVERY === 0) {
        tell(words("making.progress", { done, count: households.length }));
      }
    }
  };
  await Promise.all(Array.from({ length: ABREAST }, worker));
  return cards;
}

/** When an answer was lost and the server then says the cards exist, they are these. */
async function handIn(path: string, set: CardSet, cards: MadeCard[]): Promise<void> {
  let answerWasLost = false;
  await untilDone(async () => {
    show(waitingScreen(() => words("handIn.heading")));
    try {
      await postJson(`${path}/${set.cardSetId}/cards`, { cards: cards.map(({ household, publicKey, accountCode }) => ({ householdId: household.householdId, publicKey, accountCode })) });
    } catch (problem) {
      answerWasLost ||= problem instanceof Unreachable;
      if (!(answerWasLost && problem instanceof Refused && problem.code === "CARD_EXISTS")) {
        throw problem;
      }
    }
  });
}
