import { button, el, notice, rich } from "../page/Dom.ts";
import { render, show } from "../page/Frame.ts";
import { words } from "./words.ts";

/** So few that whoever knows some of the households' votes knows the rest. */
const FEW = 10;
/** Below this, all agree by chance in more than one vote of twenty when nine households in ten think alike (0.9²⁹ ≈ 5 %). */
const SMALL = 30;

/**
 * Opening a small tally may tell how everybody voted. The trustee decides before anything is opened, by turnout alone: to hold back
 * a result because of what it says would tell what it says.
 */
export async function warnOfFewBallots(ballots: number): Promise<void> {
  if (ballots === 0 || ballots >= SMALL) {
    return;
  }
  let understands = false;
  await new Promise<void>((go) => show(() => [
    el("h1", { "data-ballots": ballots }, words("few.heading", { ballots })),
    notice(words(ballots < FEW ? "few.veryFew" : "few.unanimous", { ballots }), "warn"),
    el("p", {}, ...rich(words("few.decide"))),
    el("p", {}, ...rich(words("few.talk"))),
    el("label", { class: "tick" },
      el("input", { type: "checkbox", id: "open-anyway", checked: understands, onChange: () => ((understands = !understands), render()) }),
      el("span", {}, words("few.understood"))),
    el("div", { class: "foot" }, button(words("few.go"), go, "", { id: "few-go", disabled: !understands })),
  ]));
}
