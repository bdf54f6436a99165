import { decodeUtf8 } from "../protocol/CanonicalJson.ts";
import { votingKeyForVote, type VotingKey } from "../protocol/CredentialForVote.ts";
import { hexDigest } from "../protocol/Digest.ts";
import { withTable } from "../protocol/Group.ts";
import type { VerifiedSetup } from "../protocol/VerifySetup.ts";
import { getBytes } from "../page/Api.ts";
import { getOpenVotes, loadSetup, votePath, type OpenVotes, type VoteView } from "../page/VoteView.ts";
import { Standstill } from "./Standstill.ts";
import type { Visit } from "./Visit.ts";

/** The words of Decree 59/2023 Art. 5(2)d in the order in which they are counted: another order would turn a no into a yes. */
const ANSWERS = ["Đồng ý", "Không đồng ý", "Ý kiến khác"];

/** The ballot paper before anything is chosen: what is asked, verified against the board. */
export interface BallotPaper extends VerifiedSetup {
  readonly title: string;
  readonly question: string;
  readonly answers: string[];
  readonly text: string;
}

/** @throws Standstill NO_CARD_SET, NO_VOTE */
export async function findOpenVotes(visit: Visit): Promise<OpenVotes> {
  const found = await getOpenVotes(visit.address.hamletId!);
  visit.cardSetId ??= found.hamlet.cardSetId ?? null;
  if (!visit.cardSetId) {
    throw new Standstill("NO_CARD_SET");
  }
  void visit.cardSecret();
  return found;
}

/** @throws Standstill TAMPERED when the documents do not agree with each other or with the board */
export async function loadBallotPaper(vote: VoteView): Promise<BallotPaper> {
  const [setup, text] = await Promise.all([loadSetup(vote.uuid), getBytes(`${votePath(vote.uuid)}/text`)]);
  const { election, description } = setup;
  const [question] = election.questions;
  const isSingleChoice = election.questions.length === 1 && question!.min === 1 && question!.max === 1 && !question!.blank;
  const isInOrder = question?.answers.join("|") === ANSWERS.join("|");
  if (election.uuid !== vote.uuid || !isSingleChoice || !isInOrder || hexDigest(text) !== description.text) {
    throw new Standstill("TAMPERED");
  }
  withTable(election.publicKey);
  return { ...setup, title: election.name, question: question!.question, answers: question!.answers, text: decodeUtf8(text) };
}

/** @throws Standstill UNKNOWN_CARD */
export async function requireCardInList(visit: Visit, paper: BallotPaper): Promise<VotingKey> {
  const key = votingKeyForVote(paper.election.uuid, await visit.cardSecret());
  if (!paper.credentials.has(key.credential)) {
    throw new Standstill("UNKNOWN_CARD");
  }
  return key;
}
