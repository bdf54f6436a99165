import { mayFollow } from "../protocol/BoardEvent.ts";
import { ensure, ProtocolFault } from "../protocol/Fault.ts";
import { readArchive, type Archive } from "../protocol/ReadArchive.ts";
import type { Check } from "./Check.ts";
import { judged, Stopped, type Findings } from "./Findings.ts";

/** A1–A4 — The archive as a file and as a chain. */
export function checkArchive(bytes: Uint8Array, findings: Findings): Archive {
  const archive = read(bytes, findings);
  return findings.require("A4", () => {
    archive.entries.forEach(({ event }, i) => ensure(mayFollow(event.type, archive.entries[i - 1]?.event.type), "WRONG_ORDER", `${event.type} at height ${i}`));
    return archive;
  });
}

/** The reader looks at everything at once; its fault tells which check failed. */
function read(bytes: Uint8Array, findings: Findings): Archive {
  try {
    const archive = readArchive(bytes);
    findings.passed("A1", "A2", "A3");
    return archive;
  } catch (problem) {
    const fault = judged(problem);
    if (fault.code === "NOT_AN_ARCHIVE") {
      throw fault;
    }
    findings.refused(checkOf(fault), fault);
    throw new Stopped();
  }
}

function checkOf({ code }: ProtocolFault): Check {
  return code === "BAD_EVENT" || code === "BROKEN_CHAIN" ? "A2" : code === "WRONG_DATA" ? "A3" : "A1";
}
