import { canonicalJson } from "../protocol/CanonicalJson.ts";
import { computeEncryptedTally, type ComputedTally } from "../protocol/ComputeEncryptedTally.ts";
import { readEncryptedTally, readSizedTally } from "../protocol/EncryptedTally.ts";
import { ensure } from "../protocol/Fault.ts";
import type { ArchiveEntry } from "../protocol/ReadArchive.ts";
import type { VerifiedBallot } from "../protocol/VerifyBallot.ts";
import type { Findings } from "./Findings.ts";
import type { Setup } from "./Setup.ts";

/** T1, T2 — The encrypted tally, computed again from the ballots. What is published must be the same. */
export function checkTally(entry: ArchiveEntry, setup: Setup, ballots: VerifiedBallot[], findings: Findings): ComputedTally {
  const weights = new Map(setup.credentials.map(({ credential, weight }) => [credential, weight]));
  const computed = computeEncryptedTally(setup.election, ballots, (credential) => weights.get(credential)!);
  const { sized } = computed;
  const stated = findings.require("T1", () => {
    const read = readSizedTally(entry.data[1]!);
    const isProduct = canonicalJson(readEncryptedTally(entry.data[0]!)) === canonicalJson(computed.encryptedTally);
    ensure(isProduct, "WRONG_ENCRYPTED_TALLY", "not the product of the ballots");
    ensure(read.digest === sized.encrypted_tally, "WRONG_REFERENCE", `encrypted tally ${read.digest}`);
    return read;
  });
  findings.check("T2", () => {
    ensure(stated.numTallied === sized.num_tallied, "WRONG_NUM_TALLIED", `${stated.numTallied} for ${sized.num_tallied}`);
    ensure(stated.totalWeight === computed.totalWeight, "WRONG_TOTAL_WEIGHT", `${stated.totalWeight} for ${computed.totalWeight}`);
  });
  return computed;
}
