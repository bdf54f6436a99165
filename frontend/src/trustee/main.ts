import { getJson } from "../page/Api.ts";
import { el, notice } from "../page/Dom.ts";
import { readFragment } from "../page/Fragment.ts";
import { openFrame, show } from "../page/Frame.ts";
import { dateTime } from "../page/Language.ts";
import { signIn } from "../page/SignIn.ts";
import { surroundingsSuffice, unfitScreen, waitingScreen } from "../page/Surroundings.ts";
import { untilDone } from "../page/Trouble.ts";
import { getVote, votePath, type VoteView } from "../page/VoteView.ts";
import { decryptTally } from "./DecryptTally.ts";
import { holdCeremony } from "./HoldCeremony.ts";
import { makeKey } from "./MakeKey.ts";
import { words } from "./words.ts";

interface Setup {
  readonly trustees: { readonly position: number; readonly name: string; readonly publicKey?: string | null; readonly mine: boolean; readonly withTool?: boolean }[];
  /** How many of them suffice; fewer than there are, they make a set together. */
  readonly needed: number;
}

/** A trustee comes twice: before the vote to make a key, after it to open the tally. The stage of the vote says which. */
async function begin(): Promise<void> {
  const voteUuid = readFragment().get("v");
  if (!voteUuid) {
    return show(() => [el("h1", {}, words("astray.heading")), notice(words("astray.next"))]);
  }
  await signIn(() => words("purpose"));
  show(waitingScreen(() => words("loading")));
  const [vote, setup] = await untilDone(() => Promise.all([getVote(voteUuid), getJson<Setup>(`${votePath(voteUuid)}/setup`)]));
  const mine = setup.trustees.find((trustee) => trustee.mine);
  if (!mine) {
    return tellOnly(vote, words("notTrustee"));
  }
  const inSet = setup.needed < setup.trustees.length;
  if (vote.stage === "PREPARING" && inSet) {
    return holdCeremony(vote);
  }
  if (vote.stage === "PREPARING") {
    return mine.publicKey ? tellOnly(vote, words("keyGiven")) : makeKey(vote, setup.trustees.length);
  }
  if (vote.stage === "CLOSED") {
    return decryptTally(vote, { position: mine.position, inSet, withTool: mine.withTool === true });
  }
  const said = { SEALED: "waiting", OPEN: "waiting", TALLIED: "tallied", ANNULLED: "annulled" } as const;
  tellOnly(vote, words(said[vote.stage], { time: dateTime(vote.closes) }));
}

function tellOnly(vote: VoteView, sentence: string): void {
  show(() => [el("h1", {}, vote.title), notice(sentence)]);
}

openFrame(() => words("brand"), surroundingsSuffice() ? waitingScreen(() => words("loading")) : unfitScreen);
if (surroundingsSuffice()) {
  void begin();
}
