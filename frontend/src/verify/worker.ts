import { ProtocolFault } from "../protocol/Fault.ts";
import type { Election } from "../protocol/Election.ts";
import { judgeBallot, type JudgeBallots, type Verdict } from "../verifier/CheckBallots.ts";
import { verifyArchive } from "../verifier/VerifyArchive.ts";
import { receiveElection, receiveVerdict, sendElection, sendVerdict, type Answer, type Order } from "./JudgeMessages.ts";

/** Runs beside the page, so that the page stays alive. It has no network, no storage and no document. */
const answer = (message: Answer) => postMessage(message);
let election: Election | null = null;
let credentials: ReadonlySet<string> = new Set();
let giveVerdicts: (verdicts: Verdict[]) => void = () => {};

addEventListener("message", ({ data: order }: MessageEvent<Order>) => {
  switch (order.kind) {
    case "verify":
      return void verify(order.bytes, order.evidence);
    case "prepare":
      election = receiveElection(order.election);
      credentials = new Set(order.credentials);
      return;
    case "judge":
      return answer({ kind: "judged", from: order.from, verdicts: order.ballots.map((ballot) => sendVerdict(judgeBallot({ election: election! }, credentials, ballot))) });
    case "verdicts":
      return giveVerdicts(order.verdicts.map(receiveVerdict));
  }
});

/** The page hands the ballots out to all workers and brings back what they found. */
const judgeTogether: JudgeBallots = (setup, ballots) => new Promise((done) => {
  giveVerdicts = done;
  const names = setup.credentials.map(({ credential }) => credential);
  answer({ kind: "ballots", election: sendElection(setup.election), credentials: names, ballots: ballots.map((ballot) => ballot.slice()) });
});

async function verify(bytes: Uint8Array, evidence: Extract<Order, { kind: "verify" }>["evidence"]): Promise<void> {
  try {
    const report = await verifyArchive(bytes, { evidence, judge: judgeTogether, tell: (finding) => answer({ kind: "finding", finding }) });
    answer({ kind: "report", report });
  } catch (problem) {
    const code = problem instanceof ProtocolFault ? problem.code : "BROKEN";
    answer({ kind: "unjudged", code, message: problem instanceof Error ? problem.message : String(problem) });
  }
}
