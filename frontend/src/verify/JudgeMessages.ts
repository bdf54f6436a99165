import { ProtocolFault } from "../protocol/Fault.ts";
import { decodeElement, elementAt, encodeElement, type Element } from "../protocol/Group.ts";
import type { Election } from "../protocol/Election.ts";
import type { Verdict } from "../verifier/CheckBallots.ts";
import type { Evidence } from "../verifier/CheckEvidence.ts";
import type { Finding } from "../verifier/Findings.ts";
import type { Report } from "../verifier/Report.ts";

/** What the page asks its workers. One of them runs the verification, all of them judge ballots. */
export type Order =
  | { readonly kind: "verify"; readonly bytes: Uint8Array; readonly evidence: Evidence }
  | { readonly kind: "prepare"; readonly election: SentElection; readonly credentials: string[] }
  | { readonly kind: "judge"; readonly from: number; readonly ballots: Uint8Array[] }
  | { readonly kind: "verdicts"; readonly verdicts: SentVerdict[] };

/** What they answer. */
export type Answer =
  | { readonly kind: "finding"; readonly finding: Finding }
  | { readonly kind: "ballots"; readonly election: SentElection; readonly credentials: string[]; readonly ballots: Uint8Array[] }
  | { readonly kind: "judged"; readonly from: number; readonly verdicts: SentVerdict[] }
  | { readonly kind: "report"; readonly report: Report }
  | { readonly kind: "unjudged"; readonly code: string; readonly message: string };

/** Messages carry numbers and texts; elements travel as their affine coordinates, checked by whoever sends them. */
export type SentElection = Omit<Election, "publicKey"> & { readonly publicKey: string };

type Coordinates = readonly [bigint, bigint];

export type SentVerdict =
  | { readonly credential: string; readonly tracker: string; readonly answers: readonly (readonly { readonly alpha: Coordinates; readonly beta: Coordinates }[])[] }
  | { readonly code: string; readonly message: string };

export function sendElection(election: Election): SentElection {
  return { ...election, publicKey: encodeElement(election.publicKey) };
}

export function receiveElection(sent: SentElection): Election {
  return { ...sent, publicKey: decodeElement(sent.publicKey) };
}

export function sendVerdict(verdict: Verdict): SentVerdict {
  if ("refusal" in verdict) {
    return { code: verdict.refusal.code, message: verdict.refusal.message };
  }
  const answers = verdict.valid.answers.map((choices) => choices.map(({ alpha, beta }) => ({ alpha: coordinates(alpha), beta: coordinates(beta) })));
  return { ...verdict.valid, answers };
}

export function receiveVerdict(sent: SentVerdict): Verdict {
  if ("code" in sent) {
    return { refusal: new ProtocolFault(sent.code, sent.message.slice(sent.code.length + 2)) };
  }
  const answers = sent.answers.map((choices) => choices.map(({ alpha, beta }) => ({ alpha: elementAt(...alpha), beta: elementAt(...beta) })));
  return { valid: { ...sent, answers } };
}

function coordinates(element: Element): Coordinates {
  const { x, y } = element.toAffine();
  return [x, y];
}
