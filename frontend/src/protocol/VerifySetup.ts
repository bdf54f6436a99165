import { writeEvent, writeSetupData } from "./BoardEvent.ts";
import { readCredentialList } from "./CredentialList.ts";
import { hexDigest } from "./Digest.ts";
import { readElection, type Election } from "./Election.ts";
import { ensure } from "./Fault.ts";
import { readTrusteeList, type TrusteeList } from "./TrusteeList.ts";
import { readVoteDescription, type VoteDescription } from "./VoteDescription.ts";

/** The three files that are fixed before a vote opens, as the bytes that are hashed. */
export interface SetupFiles {
  readonly election: Uint8Array;
  readonly trustees: Uint8Array;
  readonly credentials: Uint8Array;
}

/** What a page may rely on once the files agree with each other and with the board. */
export interface VerifiedSetup {
  readonly election: Election;
  readonly description: VoteDescription;
  readonly credentials: ReadonlySet<string>;
  readonly trustees: TrusteeList;
}

/**
 * Protocol §4 — Verify that election, trustees and credentials are the ones the first event of the board names, that the election's key
 * is the product of the trustees' proven keys, and that there is one credential per household.
 *
 * @param setupEvent digest of the board's event 0
 * @throws ProtocolFault OTHER_SETUP, WRONG_PUBLIC_KEY, WRONG_NUMBER_OF_CREDENTIALS and what the readers of the files throw
 */
export function verifySetup(files: SetupFiles, setupEvent: string): VerifiedSetup {
  const payload = hexDigest(writeSetupData(hexDigest(files.election), hexDigest(files.trustees), hexDigest(files.credentials)));
  ensure(hexDigest(writeEvent({ height: 0, type: "Setup", payload })) === setupEvent, "OTHER_SETUP", "the board names other files");
  const election = readElection(files.election);
  const trustees = readTrusteeList(files.trustees);
  ensure(trustees.electionKey.equals(election.publicKey), "WRONG_PUBLIC_KEY", "not the product of the trustees' keys");
  const description = readVoteDescription(election.description);
  const credentials = new Set(readCredentialList(files.credentials));
  ensure(credentials.size === description.households, "WRONG_NUMBER_OF_CREDENTIALS", `${credentials.size} of ${description.households}`);
  return { election, description, credentials, trustees };
}
