import { writeCardKeyFile } from "../protocol/CardKeyFile.ts";
import { button, el, notice, rich } from "../page/Dom.ts";
import { downloadText } from "../page/Download.ts";
import { render, show } from "../page/Frame.ts";
import type { CardSet, MadeCard } from "./CardSet.ts";
import { cardSheets } from "./CardSheets.ts";
import { handOverRegister } from "./HandOverRegister.ts";
import { words } from "./words.ts";

/** The only time the codes can be seen: sheets of cards and the register, to be printed now. */
export function printCards(hamletId: string, set: CardSet, cards: MadeCard[], stopWarning: () => void): void {
  const sheets = cardSheets(hamletId, set, cards);
  const register = handOverRegister(set, cards);
  let printed = false;
  const print = () => {
    window.print();
    printed = true;
    render();
  };
  const saveKeys = () => downloadText(`khoa-cong-khai-${set.cardSetId}.json`, writeCardKeyFile({
    hamlet: hamletId,
    cardSet: set.cardSetId,
    cards: cards.map(({ household, publicKey }) => ({ household: household.householdId, number: household.number, publicKey })),
  }));
  const finish = () => {
    stopWarning();
    cards.length = 0;
    sheets.remove();
    register.remove();
    show(() => [el("h1", {}, words("finished.heading")), notice(words("finished.explain")), el("p", {}, words("finished.next"))]);
  };
  show(() => [
    el("div", { class: "screen-only" },
      el("p", { class: "step" }, `${set.hamlet}, ${set.place}`),
      el("h1", {}, words("print.heading", { count: cards.length })),
      notice(words("print.now"), "warn"),
      el("ol", { class: "steps" }, ...(["print.step1", "print.step2", "print.step3"] as const).map((key) => el("li", {}, ...rich(words(key))))),
      el("div", { class: "actions" },
        button(words("print.print"), print, "", { id: "print" }),
        button(words("print.keys"), saveKeys, "ghost", { id: "save-keys" }),
        button(words("print.finish"), finish, "ghost", { id: "finish", disabled: !printed })),
      el("h2", {}, words("print.preview"))),
    sheets,
    register,
  ]);
}
