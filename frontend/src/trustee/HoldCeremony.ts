import { canonicalJson, decodeUtf8 } from "../protocol/CanonicalJson.ts";
import { makeCertificate } from "../protocol/MakeCertificate.ts";
import { makeCoefficients } from "../protocol/MakeCoefficients.ts";
import { sealShare } from "../protocol/SealShare.ts";
import { writeTrusteeSeedFile } from "../protocol/TrusteeKeyFile.ts";
import { publicKeyOf, signingKey, type TrusteeSeat } from "../protocol/TrusteeSeat.ts";
import { getJson, postJson, postText, Unreachable } from "../page/Api.ts";
import { el, notice } from "../page/Dom.ts";
import { show, tell } from "../page/Frame.ts";
import { recall, remember } from "../page/Language.ts";
import { warnBeforeLeaving } from "../page/Leaving.ts";
import { waitingScreen } from "../page/Surroundings.ts";
import { Finding, untilDone } from "../page/Trouble.ts";
import { votePath, type VoteView } from "../page/VoteView.ts";
import { ceremonyOf, digestOf, nextStep, ownShare, verifyMessages, WrongMessage, type CeremonyState, type Received } from "./CeremonyState.ts";
import { keyFromFile, openSeat } from "./OpenKeyFile.ts";
import { chosenPassphrase, savedAndOpenedAgain, understood } from "./SaveKeyFile.ts";
import { completeScreen, progressOf, reasonToBeginAgain, waitingForOthers } from "./ShowCeremony.ts";
import { words } from "./words.ts";

const BETWEEN_LOOKS_MILLIS = 3_000;

/**
 * Protocol §3.2 — Before the vote: the trustees make a set together of whom some suffice. Each step is taken as soon as all have taken
 * the one before; whoever comes back with the key file goes on at the right step with the same values.
 */
export async function holdCeremony(vote: VoteView): Promise<void> {
  const path = `${votePath(vote.uuid)}/ceremony`;
  let seat: TrusteeSeat | null = null;
  let state = await untilDone(() => getJson<CeremonyState>(path));
  for (;;) {
    if (seat?.ceremony.attempt !== state.attempt) {
      seat = null;
    }
    const next = nextStep(state);
    if (next === "STOPPED") {
      state = await begunAgain(path, vote, state, false);
      continue;
    }
    if (next === "COMPLETE" || next === "WAIT") {
      state = (await untilDone(() => checked(path, vote, state, async () => null)))
        ?? (await (next === "COMPLETE" ? completeScreen(vote, state) : waitForChange(path, vote, state)))
        ?? (await begunAgain(path, vote, state, true));
      continue;
    }
    seat ??= next === "CERTIFICATE" ? await newSeat(vote, state) : await seatFromFile(vote, state);
    const taken = seat;
    state = await untilDone(() => {
      show(waitingScreen(() => words("ceremony.sending")));
      return checked(path, vote, state, (received) => take(path, taken, state, received));
    }) ?? state;
  }
}

/** A new set, for a reason everybody will read. */
async function begunAgain(path: string, vote: VoteView, state: CeremonyState, isChosen: boolean): Promise<CeremonyState> {
  const reason = await reasonToBeginAgain(vote, state, isChosen);
  return untilDone(() => postJson<CeremonyState>(`${path}/again`, { attempt: state.attempt, reason }));
}

/** Checks what the others sent, then acts; what does not hold is reported, and the ceremony stops for everybody. */
async function checked(path: string, vote: VoteView, state: CeremonyState, act: (received: Received) => Promise<CeremonyState | null>): Promise<CeremonyState | null> {
  try {
    return await act(verifyMessages(ceremonyOf(vote.uuid, state), state));
  } catch (problem) {
    if (!(problem instanceof WrongMessage)) {
      throw problem;
    }
    if (problem.sender === state.mine) {
      throw new Finding(words("ceremony.notMine"));
    }
    return sent(path, "report", { attempt: state.attempt, sender: problem.sender, step: problem.step });
  }
}

/** The step that is due, with the bytes that follow from the seed. */
async function take(path: string, seat: TrusteeSeat, state: CeremonyState, received: Received): Promise<CeremonyState> {
  const { attempt, members } = state;
  const own = makeCertificate(seat);
  if (!members[seat.index - 1]!.certificate) {
    return sent(path, "certificate", { attempt, ...own });
  }
  if (canonicalJson(members[seat.index - 1]!.certificate) !== canonicalJson(own)) {
    throw new Finding(words("ceremony.notMine"));
  }
  requireSameCertificates(seat, received);
  const coefficients = makeCoefficients(seat, received.certificates);
  if (!members[seat.index - 1]!.coefficients) {
    const shares = [];
    for (const [i, keys] of received.keys.entries()) {
      if (i + 1 !== seat.index) {
        shares.push({ to: i + 1, share: await sealShare(seat, i + 1, keys.encryption, received.certificates) });
      }
    }
    return sent(path, "coefficients", { attempt, ...coefficients, shares });
  }
  if (canonicalJson(members[seat.index - 1]!.coefficients) !== canonicalJson(coefficients)) {
    throw new Finding(words("ceremony.notMine"));
  }
  const { key } = await ownShare(seat, state, received);
  return sent(path, "verification-key", { attempt, key });
}

/** @throws Finding when this device once saw other certificates in the same attempt: somebody shows different people different sets */
function requireSameCertificates({ ceremony }: TrusteeSeat, received: Received): void {
  const memory = `danban-ceremony|${ceremony.vote}|${ceremony.attempt}`;
  const before = recall(memory);
  if (before !== null && before !== digestOf(received)) {
    throw new Finding(words("ceremony.otherCertificates"));
  }
  remember(memory, digestOf(received));
}

async function sent(path: string, step: string, message: object): Promise<CeremonyState> {
  return JSON.parse(decodeUtf8(await postText(`${path}/${step}`, canonicalJson(message)))) as CeremonyState;
}

async function newSeat(vote: VoteView, state: CeremonyState): Promise<TrusteeSeat> {
  const { size, needed } = state;
  const sentences = () => [words("explain.what"), words("explain.some", { needed, size }), words("explain.together"), words("explain.secret")];
  await understood(vote, {
    sentences,
    loss: () => words("explain.loss.some", { spare: size - needed }),
    first: () => (state.because === null ? null : notice(words("ceremony.because", { name: state.begunBy ?? "", reason: state.because }))),
  });
  const passphrase = await chosenPassphrase();
  const stopWarning = warnBeforeLeaving();
  show(waitingScreen(() => words("making")));
  const ceremony = ceremonyOf(vote.uuid, state);
  const seat = { ceremony, index: state.mine, seed: crypto.getRandomValues(new Uint8Array(32)) };
  const { secret } = await savedAndOpenedAgain({
    voteUuid: vote.uuid,
    attempt: state.attempt,
    publicKey: publicKeyOf(signingKey(seat)),
    file: await writeTrusteeSeedFile(seat, passphrase),
    open: (file, typed) => openSeat(ceremony, state.mine, file, typed),
    goLabel: () => words("ceremony.save.go"),
  });
  stopWarning();
  return secret;
}

async function seatFromFile(vote: VoteView, state: CeremonyState): Promise<TrusteeSeat> {
  const { secret } = await keyFromFile({
    voteUuid: vote.uuid,
    attempt: state.attempt,
    publicKey: JSON.parse(state.members[state.mine - 1]!.certificate!.certificate.message).verification,
    open: (file, passphrase) => openSeat(ceremonyOf(vote.uuid, state), state.mine, file, passphrase),
    head: () => [
      el("h1", {}, words("ceremony.resume.heading")),
      el("p", {}, words("ceremony.resume.explain")),
      progressOf(state),
    ],
    goLabel: () => words("ceremony.resume.go"),
  });
  return secret;
}

/** Looks again and again until something has changed; a lost connection is waited out. @returns null when the trustee wants to begin again */
async function waitForChange(path: string, vote: VoteView, state: CeremonyState): Promise<CeremonyState | null> {
  let wantsNewSet = false;
  let wake = () => {};
  waitingForOthers(vote, state, () => {
    wantsNewSet = true;
    wake();
  });
  for (;;) {
    await new Promise<void>((go) => {
      wake = go;
      setTimeout(go, BETWEEN_LOOKS_MILLIS);
    });
    if (wantsNewSet) {
      return null;
    }
    try {
      const now = await getJson<CeremonyState>(path);
      if (canonicalJson(now) !== canonicalJson(state)) {
        return now;
      }
      tell("");
    } catch (problem) {
      if (!(problem instanceof Unreachable)) {
        return untilDone(() => getJson<CeremonyState>(path));
      }
      tell(words("ceremony.lost"));
    }
  }
}
