import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { ProtocolFault } from "../protocol/Fault.ts";
import { readElection } from "../protocol/Election.ts";
import { readArchive } from "../protocol/ReadArchive.ts";
import { verifyBallot } from "../protocol/VerifyBallot.ts";
import { isAccepted } from "./Report.ts";
import { verifyArchive } from "./VerifyArchive.ts";

/** Every record the Java verifier is tested with must get the same verdict here. */
const records = new URL("../../../src/test/resources/records/", import.meta.url);
const bytes = (file: string) => new Uint8Array(readFileSync(new URL(file, records)));
const expected = readFileSync(new URL("expected.txt", records), "utf8").split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => /^(\S+)\s+(.+)$/.exec(line)!.slice(1) as [string, string]);

/** The election that the single ballots are for. */
const small = readArchive(bytes("belenios-small/valid-setup-only.bel")).entries[0]!.data;
const smallElection = readElection(small[0]!);
const smallCredentials = new Set((JSON.parse(Buffer.from(small[2]!).toString()) as string[]).map((entry) => entry.split(",")[0]!));

for (const [file, verdict] of expected) {
  test(`${file}_is_${verdict.replaceAll(" ", "_")}_as_the_Java_program_says`, async () => {
    assert.equal(file.endsWith(".json") ? ballotVerdict(file) : await archiveVerdict(file), verdict);
  });
}

async function archiveVerdict(file: string): Promise<string> {
  try {
    const report = await verifyArchive(bytes(file));
    const refused = report.findings.find(({ outcome }) => outcome === "REFUSED");
    assert.equal(isAccepted(report), !refused);
    return refused ? `${refused.check} ${refused.fault}` : `accepted ${report.facts.stage!.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toUpperCase()}`;
  } catch (problem) {
    return codeOf(problem);
  }
}

function ballotVerdict(file: string): string {
  try {
    verifyBallot(smallElection, smallCredentials, bytes(file));
    return "accepted";
  } catch (problem) {
    return codeOf(problem);
  }
}

function codeOf(problem: unknown): string {
  assert.ok(problem instanceof ProtocolFault, String(problem));
  return problem.code;
}
