import { readSetupData } from "../protocol/BoardEvent.ts";
import { readWeightedCredentials } from "../protocol/CredentialList.ts";
import { hexDigest } from "../protocol/Digest.ts";
import { readElection } from "../protocol/Election.ts";
import { ensure } from "../protocol/Fault.ts";
import { encodeElement } from "../protocol/Group.ts";
import { electionKey, readTrustees, verifyTrustees } from "../protocol/TrusteeList.ts";
import type { Findings } from "./Findings.ts";
import type { Setup } from "./Setup.ts";

/** S1–S5 — Election, trustees and credentials. */
export function checkSetup(data: readonly Uint8Array[], findings: Findings): Setup {
  const [electionFile, trusteesFile, credentialsFile, setupData] = data as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
  const election = findings.require("S2", () => readElection(electionFile));
  findings.check("S1", () => {
    const stated = readSetupData(setupData);
    const areNamed = stated.election === hexDigest(electionFile) && stated.trustees === hexDigest(trusteesFile) && stated.credentials === hexDigest(credentialsFile);
    ensure(areNamed, "WRONG_REFERENCE", "setup data");
  });
  const trustees = findings.require("S3", () => {
    const list = readTrustees(trusteesFile);
    verifyTrustees(list);
    return list;
  });
  findings.check("S4", () => {
    const product = electionKey(trustees);
    ensure(product.equals(election.publicKey), "WRONG_ELECTION_KEY", `product ${encodeElement(product)}`);
  });
  const credentials = findings.require("S5", () => readWeightedCredentials(credentialsFile));
  return { election, trustees, credentials };
}
