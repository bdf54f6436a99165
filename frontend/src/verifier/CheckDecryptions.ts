import type { Ciphertext } from "../protocol/Ballot.ts";
import { hexDigest } from "../protocol/Digest.ts";
import { ensure } from "../protocol/Fault.ts";
import { readOwnedDecryption, readPartialDecryption, type ReadDecryption } from "../protocol/PartialDecryption.ts";
import type { ArchiveEntry } from "../protocol/ReadArchive.ts";
import { verificationKey } from "../protocol/TrusteeList.ts";
import { verifyPartialDecryption } from "../protocol/VerifyPartialDecryption.ts";
import { elsewhere, type Findings } from "./Findings.ts";
import type { Setup } from "./Setup.ts";

/** D1, D2 — The partial decryptions. @returns by owner */
export function checkDecryptions(entries: ArchiveEntry[], setup: Setup, tally: Ciphertext[][], findings: Findings): Map<number, ReadDecryption> {
  const byOwner = findings.require("D1", () => {
    const owned = new Map<number, ArchiveEntry>();
    for (const entry of entries) {
      const { owner, payload } = readOwnedDecryption(entry.data[1]!);
      ensure(payload === hexDigest(entry.data[0]!), "WRONG_REFERENCE", `partial decryption of owner ${owner}`);
      verificationKey(setup.trustees, owner);
      ensure(!owned.has(owner), "OWNER_TWICE", `owner ${owner}`);
      owned.set(owner, entry);
    }
    return [...owned].sort(([one], [other]) => one - other);
  });
  return findings.require("D2", () => new Map(byOwner.map(([owner, entry]) => [owner, verify(owner, entry, setup, tally)])));
}

function verify(owner: number, entry: ArchiveEntry, setup: Setup, tally: Ciphertext[][]): ReadDecryption {
  try {
    const decryption = readPartialDecryption(entry.data[0]!);
    verifyPartialDecryption(setup.election, verificationKey(setup.trustees, owner), tally, decryption);
    return decryption;
  } catch (problem) {
    throw elsewhere(problem, ({ message }) => `${message} of owner ${owner}`);
  }
}
