import type { Ciphertext } from "../protocol/Ballot.ts";
import { canonicalJson, decodeUtf8 } from "../protocol/CanonicalJson.ts";
import { computeEncryptedTally, type ComputedTally } from "../protocol/ComputeEncryptedTally.ts";
import type { Election } from "../protocol/Election.ts";
import { ProtocolFault } from "../protocol/Fault.ts";
import { readRecord, type VoteRecord } from "../protocol/ReadRecord.ts";
import type { TrusteeList } from "../protocol/TrusteeList.ts";
import { verifyBallot, type VerifiedBallot } from "../protocol/VerifyBallot.ts";
import { verifySetup } from "../protocol/VerifySetup.ts";
import { Finding } from "../page/Trouble.ts";
import { words } from "./words.ts";

/** A closed vote whose record was checked from the first event to the encrypted tally. */
export interface ClosedVote {
  readonly election: Election;
  readonly events: number;
  readonly ballots: number;
  readonly encryptedTally: Ciphertext[][];
  readonly sized: ComputedTally["sized"];
  readonly trustees: TrusteeList;
}

/**
 * Checks chain, setup and every ballot, and adds the ballots up anew.
 *
 * @throws Finding in the trustee's words when anything does not hold: then nothing may be decrypted
 */
export async function verifyClosedVote(voteUuid: string, archiveBytes: Uint8Array, progress: (done: number, count: number) => void): Promise<ClosedVote> {
  try {
    const archive = readRecord(archiveBytes);
    const setup = verifySetup(archive.setup, archive.events[0]!.hash);
    if (setup.election.uuid !== voteUuid) {
      throw new Finding(words("finding.otherVote"));
    }
    const ballots = await verifyAll(archive, setup.election, setup.credentials, progress);
    const { encryptedTally, sized } = computeEncryptedTally(setup.election, ballots);
    if (!archive.encryptedTally || decodeUtf8(archive.encryptedTally) !== canonicalJson(encryptedTally)) {
      throw new Finding(words("finding.wrongTally"));
    }
    return { election: setup.election, events: archive.events.length, ballots: ballots.length, encryptedTally, sized, trustees: setup.trustees };
  } catch (problem) {
    throw problem instanceof ProtocolFault ? new Finding(words("finding.record", { detail: problem.message })) : problem;
  }
}

async function verifyAll(archive: VoteRecord, election: Election, credentials: ReadonlySet<string>, progress: (done: number, count: number) => void): Promise<VerifiedBallot[]> {
  const ballots: VerifiedBallot[] = [];
  for (const json of archive.ballots) {
    if (ballots.length % 10 === 0) {
      progress(ballots.length, archive.ballots.length);
      await new Promise((drawn) => setTimeout(drawn));
    }
    ballots.push(verifyBallot(election, credentials, json));
  }
  return ballots;
}
