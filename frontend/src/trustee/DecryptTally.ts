import { canonicalJson } from "../protocol/CanonicalJson.ts";
import { decryptPartially, type PartialDecryption } from "../protocol/DecryptPartially.ts";
import { hexDigest } from "../protocol/Digest.ts";
import { trusteeKeyOf, type TrusteeKey } from "../protocol/GenerateTrusteeKey.ts";
import { openTrusteeKeyFile, writeTrusteeKeyFile, writeTrusteeSeedFile } from "../protocol/TrusteeKeyFile.ts";
import { getArchive, getJson, postJson } from "../page/Api.ts";
import { button, el, notice, rich } from "../page/Dom.ts";
import { downloadText } from "../page/Download.ts";
import { show } from "../page/Frame.ts";
import { recall, remember } from "../page/Language.ts";
import { waitingScreen } from "../page/Surroundings.ts";
import { Finding, untilDone } from "../page/Trouble.ts";
import { votePath, type VoteView } from "../page/VoteView.ts";
import { ceremonyOf, ownShare, verifyMessages, type CeremonyState } from "./CeremonyState.ts";
import { keyFromFile, openSeat } from "./OpenKeyFile.ts";
import { nameOfKeyFile } from "./SaveKeyFile.ts";
import { giveToolDecryption } from "./UseTool.ts";
import { verifyClosedVote, type ClosedVote } from "./VerifyClosedVote.ts";
import { warnOfFewBallots } from "./WarnOfFewBallots.ts";
import { words } from "./words.ts";

interface TallyView {
  readonly encryptedTally: unknown;
  readonly sized: unknown;
  readonly owner: number;
  readonly alreadyGiven: boolean;
  readonly given: number;
  readonly needed: number;
}

/** How a trustee holds the key: alone, in a set with others, or with the format's own tool. */
export interface Keeping {
  readonly position: number;
  readonly inSet: boolean;
  readonly withTool: boolean;
}

/** A key that was opened, and the same key file that remembers a tally. */
interface OpenedKey {
  readonly key: TrusteeKey;
  readonly decrypted: string | null;
  readonly attempt: number | null;
  readonly rewrite: (tally: string) => Promise<string>;
}

/** After closing: check what is to be opened, open it with the key file, hand in. */
export async function decryptTally(vote: VoteView, keeping: Keeping): Promise<void> {
  const path = votePath(vote.uuid);
  const asked = await untilDone(() => getJson<TallyView>(`${path}/tally`));
  if (asked.alreadyGiven) {
    return show(() => [el("h1", {}, words("given.heading")), notice(words("given.explain")), el("p", {}, stillNeeded(asked))]);
  }
  const closed = await untilDone(async () => verifyClosedVote(vote.uuid, await getArchive(path), showProgress));
  await untilDone(async () => {
    requireSameTally(asked, closed);
    requireOnlyTally(recall(memoryOf(vote.uuid)), closed);
  });
  await warnOfFewBallots(closed.ballots);
  if (keeping.withTool) {
    await giveToolDecryption(vote, keeping.position, () => whatIsOpened(vote, closed, asked));
    remember(memoryOf(vote.uuid), tallyDigest(closed));
    return show(() => [el("h1", {}, words("given.heading")), notice(words("given.tool"))]);
  }
  const opened = await untilDone(() => openedKey(vote, closed, asked, keeping));
  await untilDone(async () => requireOnlyTally(opened.decrypted, closed));
  await handIn(vote, closed, decryptPartially(closed.election, opened.key, closed.encryptedTally), opened);
}

async function openedKey(vote: VoteView, closed: ClosedVote, asked: TallyView, keeping: Keeping): Promise<OpenedKey> {
  const publicKey = ownKey(closed, keeping.position);
  const wanted = { voteUuid: vote.uuid, head: () => [...whatIsOpened(vote, closed, asked), el("p", {}, words("decrypt.explain"))], goLabel: () => words("decrypt.go") };
  if (!keeping.inSet) {
    const { secret: key, passphrase, decrypted } = await keyFromFile({ ...wanted, attempt: null, publicKey, open: openTrusteeKeyFile });
    return { key, decrypted, attempt: null, rewrite: (tally) => writeTrusteeKeyFile(vote.uuid, key, passphrase, tally) };
  }
  const state = await getJson<CeremonyState>(`${votePath(vote.uuid)}/ceremony`);
  const ceremony = ceremonyOf(vote.uuid, state);
  const { secret: seat, passphrase, decrypted } = await keyFromFile({
    ...wanted, attempt: state.attempt, publicKey: null, open: (file, typed) => openSeat(ceremony, keeping.position, file, typed),
  });
  const { secret } = await ownShare(seat, state, verifyMessages(ceremony, state)).catch(() => {
    throw new Finding(words("finding.notOnBoard"));
  });
  const key = trusteeKeyOf(secret);
  if (key.published.public_key !== publicKey) {
    throw new Finding(words("finding.notOnBoard"));
  }
  return { key, decrypted, attempt: state.attempt, rewrite: (tally) => writeTrusteeSeedFile(seat, passphrase, tally) };
}

async function handIn(vote: VoteView, closed: ClosedVote, part: PartialDecryption, { key, attempt, rewrite }: OpenedKey): Promise<void> {
  remember(memoryOf(vote.uuid), tallyDigest(closed));
  const { given, needed } = await untilDone(() => {
    show(waitingScreen(() => words("sending")));
    return postJson<{ given: number; needed: number }>(`${votePath(vote.uuid)}/partial-decryptions`, part);
  });
  const file = await rewrite(tallyDigest(closed));
  show(() => [
    el("h1", { "data-key": key.published.public_key }, words("given.heading")),
    notice(given < needed ? words("given.others", { given, needed }) : words("given.all")),
    el("p", {}, ...rich(words("given.keep"))),
    el("div", { class: "foot" }, button(words("given.save"), () => downloadText(nameOfKeyFile(vote.uuid, attempt), file), "ghost", { id: "save-key" })),
  ]);
}

function whatIsOpened(vote: VoteView, closed: ClosedVote, asked: TallyView): HTMLElement[] {
  return [
    el("h1", {}, words("decrypt.heading")),
    el("p", {}, el("b", {}, vote.title)),
    el("ul", { class: "checks" },
      el("li", {}, words("decrypt.check.chain", { events: closed.events })),
      el("li", {}, words("decrypt.check.ballots", { ballots: closed.ballots })),
      el("li", {}, words("decrypt.check.tally"))),
    el("p", { id: "still-needed" }, stillNeeded(asked)),
  ];
}

function stillNeeded({ given, needed }: TallyView): string {
  return words("decrypt.needed", { given, needed, missing: needed - given });
}

/** @throws Finding when the server asks for another tally than the board's */
function requireSameTally(asked: TallyView, closed: ClosedVote): void {
  const same = canonicalJson(asked.encryptedTally) === canonicalJson(closed.encryptedTally) && canonicalJson(asked.sized) === canonicalJson(closed.sized);
  if (!same) {
    throw new Finding(words("finding.otherTally"));
  }
}

/** Two different tallies of one vote would give away the ballots in which they differ. @throws Finding */
function requireOnlyTally(before: string | null, closed: ClosedVote): void {
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
