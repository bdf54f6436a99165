import type { VotingKey } from "../protocol/CredentialForVote.ts";
import type { BallotReceipt } from "../protocol/VerifyReceipt.ts";
import { openFrame, show } from "../page/Frame.ts";
import { surroundingsSuffice, unfitScreen, waitingScreen } from "../page/Surroundings.ts";
import { readFragment } from "../page/Fragment.ts";
import { opinionKey } from "../protocol/SignStatement.ts";
import { answerConsentPoll, getConsentPolls } from "./ConsentPoll.ts";
import { castBallot, sealedBallot } from "./CastBallot.ts";
import { choose } from "./Choose.ts";
import { enterCode } from "./EnterCode.ts";
import { handInOpinion } from "./HandInOpinion.ts";
import { keepReceipt } from "./KeepReceipt.ts";
import { findOpenVotes, loadBallotPaper, requireCardInList, type BallotPaper } from "./LoadVote.ts";
import { openInstead } from "./OpenInstead.ts";
import { pickOccasion } from "./PickVote.ts";
import { review } from "./ReviewAndSeal.ts";
import { Standstill, standstillFor, standstillScreen } from "./Standstill.ts";
import { takeCardFromAddress, Visit } from "./Visit.ts";
import { words } from "./words.ts";

/** What is left of a visit once the card's secrets are gone. */
interface Done {
  readonly paper: BallotPaper;
  readonly receipt: BallotReceipt;
  readonly sayMore: () => void;
}

/** The way of a voter, from the card in her hand to the receipt; there is none for what is said openly. */
async function visitBooth(visit: Visit): Promise<Done | null> {
  show(waitingScreen(() => words("opening")));
  await enterCode(visit);
  show(waitingScreen(() => words("opening")));
  const [open, polls] = await Promise.all([findOpenVotes(visit), getConsentPolls(visit.address.hamletId!)]);
  const occasion = await pickOccasion(visit, open, polls);
  if ("poll" in occasion) {
    await answerConsentPoll(visit, occasion.poll);
    visit.forget();
    return null;
  }
  show(waitingScreen(() => words("loading")));
  const paper = await loadBallotPaper(occasion.vote);

  const cardIsListed = requireCardInList(visit, paper);
  const ballot = await Promise.race([ballotFrom(visit, paper, cardIsListed), cardIsListed.then(() => new Promise<never>(() => {}))]);
  const key = opinionKey(paper.election.uuid, await visit.cardSecret());
  if (ballot === null) {
    visit.forget();
    await handInOpinion(paper, key);
    return null;
  }
  const receipt = await castBallot(paper, ballot);
  return { paper, receipt, sayMore: () => void guarded(visit, () => handInOpinion(paper, key)) };
}

/**
 * She may go back and forth between choosing and reviewing as often as she likes. The ballot is sealed before she decides to cast it or to
 * have it opened, so that the device cannot know which it will be.
 *
 * @returns the ballot to be cast; what could open it is gone
 */
async function ballotFrom(visit: Visit, paper: BallotPaper, votingKey: Promise<VotingKey>): Promise<string | null> {
  let answer: number | null = null;
  for (;;) {
    answer = await choose(visit, paper, answer);
    if (answer === null) {
      return null;
    }
    const sealed = await sealedBallot(paper, await votingKey, answer);
    const decision = await review(visit, paper, answer, sealed);
    if (decision === "CAST") {
      return sealed.ballot;
    }
    if (decision === "OPEN") {
      await openInstead(paper, answer, sealed);
    }
  }
}

/** Says what stands in the way, when something does. */
async function guarded<T>(visit: Visit, act: () => Promise<T>): Promise<T | undefined> {
  return act().catch((problem: unknown) => {
    const standstill = problem instanceof Standstill ? problem : standstillFor(problem);
    if (standstill.isFinal) {
      visit.forget();
    }
    visit.retyping = standstill.kind === "UNKNOWN_CARD";
    show(standstillScreen(standstill, () => void begin(visit)));
    return undefined;
  });
}

async function begin(visit: Visit): Promise<void> {
  const done = await guarded(visit, () => visitBooth(visit));
  if (done) {
    visit.forget();
    keepReceipt(done.paper, done.receipt, done.sayMore);
  }
}

if (!surroundingsSuffice()) {
  openFrame(() => words("brand"), unfitScreen);
} else {
  openFrame(() => words("brand"), waitingScreen(() => words("opening")));
  void begin(new Visit(takeCardFromAddress()));
  window.addEventListener("hashchange", () => {
    if (readFragment().has("c")) {
      location.reload();
    }
  });
}
