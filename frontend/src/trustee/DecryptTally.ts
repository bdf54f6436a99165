import { canonicalJson } from "../protocol/CanonicalJson.ts";
import { decryptPartially, type PartialDecryption } from "../protocol/DecryptPartially.ts";
import { hexDigest } from "../protocol/Digest.ts";
import type { TrusteeKey } from "../protocol/GenerateTrusteeKey.ts";
import { getArchive, getJson, postJson } from "../page/Api.ts";
import { el, notice } from "../page/Dom.ts";
import { show } from "../page/Frame.ts";
import { recall, remember } from "../page/Language.ts";
import { waitingScreen } from "../page/Surroundings.ts";
import { Finding, untilDone } from "../page/Trouble.ts";
import { votePath, type VoteView } from "../page/VoteView.ts";
import { keyFromFile } from "./OpenKeyFile.ts";
import { verifyClosedVote, type ClosedVote } from "./VerifyClosedVote.ts";
import { words } from "./words.ts";

interface TallyView {
  readonly encryptedTally: unknown;
  readonly sized: unknown;
  readonly owner: number;
  readonly alreadyGiven: boolean;
}

/** After closing: check what is to be opened, open it with the key file, hand in. */
export async function decryptTally(vote: VoteView, position: number): Promise<void> {
  const path = votePath(vote.uuid);
  const asked = await untilDone(() => getJson<TallyView>(`${path}/tally`));
  if (asked.alreadyGiven) {
    return show(() => [el("h1", {}, words("given.heading")), notice(words("given.explain"))]);
  }
  const closed = await untilDone(async () => verifyClosedVote(vote.uuid, await getArchive(path), showProgress));
  const key = await untilDone(async () => {
    requireSameTally(asked, closed);
    requireOnlyTally(vote.uuid, closed);
    return keyFromFile({ voteUuid: vote.uuid, publicKey: ownKey(closed, position), head: () => whatIsOpened(vote, closed), goLabel: () => words("decrypt.go") });
  });
  await handIn(vote, closed, decryptPartially(closed.election, key, closed.encryptedTally), key);
}

async function handIn(vote: VoteView, closed: ClosedVote, part: PartialDecryption, key: TrusteeKey): Promise<void> {
  remember(memoryOf(vote.uuid), tallyDigest(closed));
  const { given, needed } = await untilDone(() => {
    show(waitingScreen(() => words("sending")));
    return postJson<{ given: number; needed: number }>(`${votePath(vote.uuid)}/partial-decryptions`, part);
  });
  show(() => [
    el("h1", { "data-key": key.published.public_key }, words("given.heading")),
    notice(given < needed ? words("given.others", { given, needed }) : words("given.all")),
  ]);
}

function whatIsOpened(vote: VoteView, closed: ClosedVote): HTMLElement[] {
  return [
    el("h1", {}, words("decrypt.heading")),
    el("p", {}, el("b", {}, vote.title)),
    el("ul", { class: "checks" },
      el("li", {}, words("decrypt.check.chain", { events: closed.events })),
      el("li", {}, words("decrypt.check.ballots", { ballots: closed.ballots })),
      el("li", {}, words("decrypt.check.tally"))),
    el("p", {}, words("decrypt.explain")),
  ];
}

/** @throws Finding when the server asks for another tally than the board's */
function requireSameTally(asked: TallyView, closed: ClosedVote): void {
  const same = canonicalJson(asked.encryptedTally) === canonicalJson(closed.encryptedTally) && canonicalJson(asked.sized) === canonicalJson(closed.sized);
  if (!same) {
    throw new Finding(words("finding.otherTally"));
  }
}

/** Two different tallies of one vote would give away the ballots in which they differ. @throws Finding */
function requireOnlyTally(voteUuid: string, closed: ClosedVote): void {
  const before = recall(memoryOf(voteUuid));
  if (before !== null && before !== tallyDigest(closed)) {
    throw new Finding(words("finding.secondTally"));
  }
}

/** @throws Finding when the board has fewer trustees */
function ownKey(closed: ClosedVote, position: number): string {
  const key = closed.trustees.owners[position - 1];
  if (!key) {
    throw new Finding(words("finding.notOnBoard"));
  }
  return key;
}

function tallyDigest(closed: ClosedVote): string {
  return hexDigest(canonicalJson(closed.encryptedTally));
}

function memoryOf(voteUuid: string): string {
  return `danban-decrypted|${voteUuid}`;
}

function showProgress(done: number, count: number): void {
  show(() => [
    el("h1", {}, words("verifying.heading")),
    el("progress", { max: Math.max(count, 1), value: done, "aria-label": words("verifying.heading") }),
    el("p", {}, words("verifying.progress", { done, count })),
  ]);
}
