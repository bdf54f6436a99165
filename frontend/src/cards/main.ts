import { readFragment } from "../page/Fragment.ts";
import { openFrame, show } from "../page/Frame.ts";
import { signIn } from "../page/SignIn.ts";
import { surroundingsSuffice, unfitScreen, waitingScreen } from "../page/Surroundings.ts";
import { notice, el } from "../page/Dom.ts";
import { approveSetup } from "./ApproveSetup.ts";
import { makeCards } from "./MakeCards.ts";
import { words } from "./words.ts";

/** The leader of the voting team: makes the cards of a hamlet, or checks and approves what a vote rests on. */
async function begin(): Promise<void> {
  const parts = readFragment();
  const [hamletId, voteUuid] = [parts.get("h"), parts.get("v")];
  if (!hamletId && !voteUuid) {
    return show(() => [el("h1", {}, words("astray.heading")), notice(words("astray.next"))]);
  }
  await signIn(() => words(voteUuid ? "purpose.approve" : "purpose.make"));
  show(waitingScreen(() => words("loading")));
  await (voteUuid ? approveSetup(voteUuid) : makeCards(hamletId!));
}

openFrame(() => words("brand"), surroundingsSuffice() ? waitingScreen(() => words("loading")) : unfitScreen);
if (surroundingsSuffice()) {
  void begin();
}
