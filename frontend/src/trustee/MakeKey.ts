import { generateTrusteeKey } from "../protocol/GenerateTrusteeKey.ts";
import { provePossession } from "../protocol/ProvePossession.ts";
import { openTrusteeKeyFile, writeTrusteeKeyFile } from "../protocol/TrusteeKeyFile.ts";
import { postJson } from "../page/Api.ts";
import { el, notice, rich } from "../page/Dom.ts";
import { show } from "../page/Frame.ts";
import { warnBeforeLeaving } from "../page/Leaving.ts";
import { waitingScreen } from "../page/Surroundings.ts";
import { untilDone } from "../page/Trouble.ts";
import { votePath, type VoteView } from "../page/VoteView.ts";
import { chosenPassphrase, savedAndOpenedAgain, understood } from "./SaveKeyFile.ts";
import { giveToolKey } from "./UseTool.ts";
import { words } from "./words.ts";

/** Before the vote: understand, choose a passphrase, save the key file, prove that it is saved, and only then hand in the public part. */
export async function makeKey(vote: VoteView, trustees: number): Promise<void> {
  const sentences = () => (["explain.what", "explain.all", "explain.secret"] as const).map((key) => words(key, { trustees }));
  const other = () => el("button", { type: "button", class: "quiet", id: "use-tool", onClick: () => void giveToolKey(vote) }, words("tool.use"));
  await understood(vote, { sentences, loss: () => words("explain.loss"), other });
  const passphrase = await chosenPassphrase();
  const stopWarning = warnBeforeLeaving();
  show(waitingScreen(() => words("making")));
  const key = generateTrusteeKey();
  const { secret: proven } = await savedAndOpenedAgain({
    voteUuid: vote.uuid,
    attempt: null,
    publicKey: key.published.public_key,
    file: await writeTrusteeKeyFile(vote.uuid, key, passphrase),
    open: openTrusteeKeyFile,
    goLabel: () => words("save.go"),
  });
  await untilDone(() => {
    show(waitingScreen(() => words("sending")));
    return postJson(`${votePath(vote.uuid)}/trustees/mine`, { key: proven.published, possession: provePossession(vote.uuid, proven) });
  });
  stopWarning();
  show(() => [el("h1", {}, words("made.heading")), notice(words("made.explain")), el("p", {}, ...rich(words("made.next")))]);
}
