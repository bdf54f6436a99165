import { ProtocolFault } from "../protocol/Fault.ts";
import { Refused, Unreachable } from "../page/Api.ts";
import { button, el, notice, rich } from "../page/Dom.ts";
import type { Screen } from "../page/Frame.ts";
import type { Values } from "../page/Language.ts";
import { words } from "./words.ts";

/** Why the voter cannot go on here. Each has a heading, what it means, and what to do next. */
const KINDS = {
  NO_HAMLET: "final", NO_CARD_SET: "final", NO_VOTE: "again", NOT_OPEN_YET: "again", CLOSED: "final", ANNULLED: "final",
  ALREADY_CAST: "final", CARD_INACTIVE: "again", UNKNOWN_CARD: "retype", TAMPERED: "again", BAD_RECEIPT: "final", UNREACHABLE: "again", BROKEN: "again",
} as const;
export type StandstillKind = keyof typeof KINDS;

export class Standstill extends Error {
  readonly kind: StandstillKind;
  readonly values: Values;

  constructor(kind: StandstillKind, values: Values = {}) {
    super(kind);
    this.kind = kind;
    this.values = values;
  }

  /** Nothing more can come of this card here, so its secrets may go. */
  get isFinal(): boolean {
    return KINDS[this.kind] === "final";
  }
}

/** The server's refusals and our own findings, in the booth's words. */
export function standstillFor(problem: unknown): Standstill {
  if (problem instanceof Unreachable) {
    return new Standstill("UNREACHABLE");
  }
  if (problem instanceof ProtocolFault) {
    return new Standstill("TAMPERED");
  }
  if (problem instanceof Refused) {
    const known: Record<string, StandstillKind> = {
      VOTE_NOT_OPEN: "NOT_OPEN_YET", VOTE_CLOSED: "CLOSED", ALREADY_CAST: "ALREADY_CAST", CARD_INACTIVE: "CARD_INACTIVE", UNKNOWN_CREDENTIAL: "UNKNOWN_CARD",
      UNKNOWN_CARD: "UNKNOWN_CARD", POLL_CLOSED: "CLOSED", OTHER_POLL: "TAMPERED",
    };
    return new Standstill(known[problem.code] ?? "BROKEN", { detail: problem.message });
  }
  return new Standstill("BROKEN", { detail: String(problem) });
}

/** @param again begins anew with the same card */
export function standstillScreen(standstill: Standstill, again: () => void): Screen {
  const { kind, values } = standstill;
  const calm = ["NOT_OPEN_YET", "NO_VOTE", "NO_HAMLET", "CLOSED"].includes(kind);
  return () => [
    el("h1", { "data-standstill": kind }, words(`stop.${kind}.heading`, values)),
    values.title ? el("p", {}, el("b", {}, String(values.title))) : null,
    notice(words(`stop.${kind}.explain`, values), calm ? "" : "warn"),
    el("p", {}, ...rich(words(`stop.${kind}.next`, values))),
    kind === "BAD_RECEIPT" && el("p", { class: "code small" }, String(values.tracker)),
    standstill.isFinal ? null : el("div", { class: "foot" }, button(words("tryAgain"), again, "", { id: "again" })),
  ];
}
