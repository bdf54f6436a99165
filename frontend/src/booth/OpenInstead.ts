import { tracker } from "../protocol/Ballot.ts";
import type { OpenableBallot } from "../protocol/SealBallot.ts";
import { postText } from "../page/Api.ts";
import { button, el, notice, rich } from "../page/Dom.ts";
import { show } from "../page/Frame.ts";
import { openingAddress } from "../page/OpeningAddress.ts";
import { qrCode } from "../page/QrCode.ts";
import { shortTracker } from "../page/ReceiptAddress.ts";
import { waitingScreen } from "../page/Surroundings.ts";
import { untilDone } from "../page/Trouble.ts";
import { votePath } from "../page/VoteView.ts";
import type { BallotPaper } from "./LoadVote.ts";
import { words } from "./words.ts";

/**
 * Protocol §10 — Gives the sealed ballot up and shows what opens it, to be read by another device. Nothing of it is shown before the
 * server has written down that this ballot cannot be cast.
 *
 * @returns when the voter goes on to seal another
 */
export async function openInstead(paper: BallotPaper, answer: number, sealed: OpenableBallot): Promise<void> {
  await untilDone(() => {
    show(waitingScreen(() => words("open.sending")));
    return postText(`${votePath(paper.election.uuid)}/opened-ballots`, sealed.ballot);
  });
  const code = tracker(sealed.ballot);
  const address = openingAddress(paper.election.uuid, code, sealed.randomness);
  await new Promise<void>((goOn) => show(() => [
    el("p", { class: "step" }, words("step.review")),
    el("h1", {}, words("open.heading")),
    el("p", {}, ...rich(words("open.scan"))),
    qrCode(address, words("open.qr")),
    el("p", { class: "small" }, words("open.compare")),
    el("div", { class: "code", "data-tracker": code }, shortTracker(code)),
    el("p", { class: "chosen", lang: "vi" }, paper.answers[answer]!),
    notice(words("open.gone")),
    el("div", { class: "foot" },
      button(words("open.again"), goOn, "", { id: "seal-another" }),
      el("a", { class: "btn ghost wide", id: "open-here", href: address, target: "_blank", rel: "noopener" }, words("open.here"))),
  ]));
}
