import { canonicalJson } from "../protocol/CanonicalJson.ts";
import type { BallotReceipt } from "../protocol/VerifyReceipt.ts";
import { button, el } from "../page/Dom.ts";
import { download, downloadText } from "../page/Download.ts";
import { show, tell } from "../page/Frame.ts";
import { qrCode } from "../page/QrCode.ts";
import { receiptAddress, shortTracker } from "../page/ReceiptAddress.ts";
import type { BallotPaper } from "./LoadVote.ts";
import { drawReceipt } from "./DrawReceipt.ts";
import { words } from "./words.ts";

/**
 * Step 3: the receipt. By now nothing on this page could cast or open a ballot.
 *
 * @param sayMore goes on to the box for other opinions
 */
export function keepReceipt(paper: BallotPaper, receipt: BallotReceipt, sayMore: () => void): void {
  const address = receiptAddress(receipt);
  const short = shortTracker(receipt.ballot);
  const name = `bien-nhan-${short.replace(/[^A-Za-z0-9]/g, "")}`;
  const savePicture = async () => {
    download(`${name}.png`, await drawReceipt(paper, short, receipt.ballot, address));
    tell(words("receipt.saved"));
  };
  show(() => [
    el("p", { class: "step" }, el("span", {}, words("step.done")), el("span", { class: "tag" }, words("receipt.tag"))),
    el("h1", {}, words("receipt.heading")),
    el("p", {}, words("receipt.keep")),
    el("div", { class: "code", id: "short-code", "data-tracker": receipt.ballot }, short),
    qrCode(address, words("receipt.qr")),
    el("p", { class: "muted small" }, words("receipt.says")),
    el("div", { class: "foot" },
      button(words("receipt.save"), () => void savePicture(), "", { id: "save" }),
      el("a", { class: "btn ghost wide", id: "find", href: address }, words("receipt.find")),
      button(words("opinion.offer"), sayMore, "ghost", { id: "say-more" }),
      el("button", { type: "button", class: "quiet", id: "save-signed", onClick: () => downloadText(`${name}.json`, canonicalJson(receipt)) }, words("receipt.saveSigned")),
      el("button", { type: "button", class: "quiet", id: "somebody-else", onClick: () => location.reload() }, words("receipt.somebodyElse"))),
  ]);
}
