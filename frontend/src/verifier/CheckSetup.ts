import { readSetupData } from "../protocol/BoardEvent.ts";
import { readWeightedCredentials } from "../protocol/CredentialList.ts";
import { hexDigest } from "../protocol/Digest.ts";
import { readElection } from "../protocol/Election.ts";
import { ensure } from "../protocol/Fault.ts";
import { encodeElement } from "../protocol/Group.ts";
import { product, readTrustees, verifyTrustees } from "../protocol/TrusteeList.ts";
import type { Findings } from "./Findings.ts";
import type { Setup } from "./Setup.ts";

/** S1–S5 — Election, trustees and credentials. */
export function checkSetup(data: readonly Uint8Array[], findings: Findings): Setup {
  const [electionFile, trusteesFile, credentialsFile] = data as [Uint8Array, Uint8Array, Uint8Array];
  const election = findings.require("S2", () => readElection(electionFile));
  findings.check("S1", () => {
    const stated = readSetupData(data.at(-1)!);
    const files = data.slice(0, -1).map((file) => hexDigest(file));
    const named = [stated.election, stated.trustees, stated.credentials, ...(stated.certificate ? [stated.certificate] : [])];
    ensure(named.join() === files.join(), "WRONG_REFERENCE", "setup data");
  });
  const { trustees, factors } = findings.require("S3", () => {
    const list = readTrustees(trusteesFile);
    return { trustees: list, factors: verifyTrustees(list) };
  });
  findings.check("S4", () => {
    const key = product(factors);
    ensure(key.equals(election.publicKey), "WRONG_ELECTION_KEY", `product ${encodeElement(key)}`);
  });
  const credentials = findings.require("S5", () => readWeightedCredentials(credentialsFile));
  return { election, trustees, factors, credentials };
}
