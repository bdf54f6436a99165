import type { ComputedTally } from "../protocol/ComputeEncryptedTally.ts";
import type { ReadDecryption } from "../protocol/PartialDecryption.ts";
import type { ArchiveEntry } from "../protocol/ReadArchive.ts";
import { readResult, verifyResult, type ElectionResult } from "../protocol/VerifyResult.ts";
import type { Check } from "./Check.ts";
import { judged, Stopped, type Findings } from "./Findings.ts";
import type { Setup } from "./Setup.ts";

/** D3, R1, R2 — The result. */
export function checkResult(entry: ArchiveEntry, setup: Setup, tally: ComputedTally, decryptions: Map<number, ReadDecryption>, findings: Findings): ElectionResult {
  try {
    const result = readResult(entry.data[0]!);
    verifyResult(setup.trustees, tally.encryptedTally, tally.totalWeight, decryptions, result);
    findings.passed("D3", "R1", "R2");
    return result;
  } catch (problem) {
    const fault = judged(problem);
    findings.refused(checkOf(fault.code), fault);
    throw new Stopped();
  }
}

function checkOf(fault: string): Check {
  return fault === "MISSING_DECRYPTION" ? "D3" : fault === "OUT_OF_RANGE" ? "R1" : "R2";
}
