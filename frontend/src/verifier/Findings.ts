import { ProtocolFault } from "../protocol/Fault.ts";
import { CHECKS, type Check } from "./Check.ts";

/** What can become of a check. NOT_YET: the election has not come so far; NOT_CHECKED: an earlier refusal leaves nothing to look at. */
export type Outcome = "PASSED" | "REFUSED" | "NOT_YET" | "NOT_CHECKED" | "NOT_APPLICABLE";

/** What one check found. */
export interface Finding {
  readonly check: Check;
  readonly outcome: Outcome;
  /** Only of a refusal. */
  readonly fault?: string;
  /** For experts, in English: where and what; empty unless refused. */
  readonly detail: string;
}

/** Thrown after a refusal that leaves nothing further to look at. */
export class Stopped extends Error {}

/** Collects what the checks find while they run. */
export class Findings {
  private readonly findings = new Map<Check, Finding>();
  private readonly tell: (finding: Finding) => void;

  /** @param tell hears of each finding as soon as there is one */
  constructor(tell: (finding: Finding) => void = () => {}) {
    this.tell = tell;
  }

  /** Runs a check on whose value others depend. */
  require<T>(check: Check, body: () => T): T {
    try {
      const value = body();
      this.passed(check);
      return value;
    } catch (problem) {
      this.refused(check, judged(problem));
      throw new Stopped();
    }
  }

  /** Runs a check nothing depends on, so that one report tells of several faults. */
  check(check: Check, body: () => void): void {
    try {
      body();
      this.passed(check);
    } catch (problem) {
      this.refused(check, faultOf(problem));
    }
  }

  passed(...checks: Check[]): void {
    this.set("PASSED", ...checks);
  }

  refused(check: Check, fault: ProtocolFault): void {
    this.put({ check, outcome: "REFUSED", fault: fault.code, detail: fault.message });
  }

  set(outcome: Outcome, ...checks: Check[]): void {
    checks.filter((check) => !this.findings.has(check)).forEach((check) => this.put({ check, outcome, detail: "" }));
  }

  /** One finding for each check; what was not reached says so. */
  all(): Finding[] {
    return CHECKS.map((check) => this.findings.get(check) ?? { check, outcome: "NOT_CHECKED", detail: "" });
  }

  private put(finding: Finding): void {
    this.findings.set(finding.check, finding);
    this.tell(finding);
  }
}

/** A fault that belongs into the report; one that says the program cannot judge is thrown on. */
export function judged(problem: unknown): ProtocolFault {
  const fault = faultOf(problem);
  if (fault.code === "NOT_SUPPORTED") {
    throw fault;
  }
  return fault;
}

function faultOf(problem: unknown): ProtocolFault {
  if (problem instanceof ProtocolFault) {
    return problem;
  }
  throw problem;
}

/** The same fault, with more said about where. */
export function elsewhere(problem: unknown, say: (fault: ProtocolFault) => string): ProtocolFault {
  const fault = faultOf(problem);
  return new ProtocolFault(fault.code, say(fault));
}
