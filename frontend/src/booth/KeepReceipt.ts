import { canonicalJson } from "../protocol/CanonicalJson.ts";
import type { BallotReceipt } from "../protocol/VerifyReceipt.ts";
import { button, el, notice } from "../page/Dom.ts";
import { download, downloadText } from "../page/Download.ts";
import { show, tell } from "../page/Frame.ts";
import { proveLogged, type Logged } from "../page/ProveLogged.ts";
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
  let logged: Logged | null = null;
  const savePicture = async () => {
    download(`${name}.png`, await drawReceipt(paper, short, receipt.ballot, address, loggedLines(logged)));
    tell(words("receipt.saved"));
  };
  show(() => [
    el("p", { class: "step" }, el("span", {}, words("step.done")), el("span", { class: "tag" }, words("receipt.tag"))),
    el("h1", {}, words("receipt.heading")),
    el("p", {}, words("receipt.keep")),
    el("div", { class: "code", id: "short-code", "data-tracker": receipt.ballot }, short),
    qrCode(address, words("receipt.qr")),
    el("p", { class: "muted small" }, words("receipt.says")),
    loggedPart(),
    el("div", { class: "foot" },
      button(words("receipt.save"), () => void savePicture(), "", { id: "save" }),
      el("a", { class: "btn ghost wide", id: "find", href: address }, words("receipt.find")),
      button(words("opinion.offer"), sayMore, "ghost", { id: "say-more" }),
      el("button", { type: "button", class: "quiet", id: "save-signed", onClick: () => downloadText(`${name}.json`, canonicalJson(receipt)) }, words("receipt.saveSigned")),
      proofPart(),
      el("button", { type: "button", class: "quiet", id: "somebody-else", onClick: () => location.reload() }, words("receipt.somebodyElse"))),
  ]);
  void proveLogged(receipt, paper.description.boardKey).then((answer) => {
    logged = answer;
    // In its place alone, so that nobody who reads or presses something here is moved; she may also be writing an opinion by now.
    const place = document.getElementById("logged-part");
    if (place) {
      place.replaceWith(loggedPart());
      document.getElementById("proof-part")?.replaceWith(proofPart());
      tell(words(`logged.${answer.kind}`, placesOf(answer)));
    }
  });

  function loggedPart(): HTMLElement {
    return el("div", { id: "logged-part" }, loggedSentence(logged));
  }

  function proofPart(): HTMLElement {
    const proof = logged?.kind === "LOGGED" ? logged.proof : null;
    const save = () => download(`${name}.tlog-proof`, new Blob([proof!], { type: "text/plain" }));
    return el("div", { id: "proof-part", class: "stretch" },
      proof !== null && el("button", { type: "button", class: "quiet", id: "save-proof", onClick: save }, words("receipt.saveProof")));
  }
}

/** The receipt stands whatever the log of all votes says; what is said here comes on top. */
function loggedSentence(logged: Logged | null): HTMLElement {
  const kind = logged?.kind ?? "WAITING";
  const sentence = words(`logged.${kind}`, logged ? placesOf(logged) : {});
  return kind === "WRONG" ? notice(sentence, "bad") : el("p", { class: kind === "LOGGED" ? "small" : "muted small", id: "logged", "data-logged": kind }, sentence);
}

function placesOf(logged: Logged): Record<string, number> {
  return logged.kind === "LOGGED" ? { index: logged.index + 1, size: logged.size } : {};
}

/** For the picture: enough to ask a witness whether it has seen this very tree. */
function loggedLines(logged: Logged | null): string[] {
  return logged?.kind === "LOGGED" ? [words("logged.picture", placesOf(logged)), logged.root] : [];
}
