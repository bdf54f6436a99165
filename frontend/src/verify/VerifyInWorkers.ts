import workerSource from "./worker.ts?source";
import type { Evidence } from "../verifier/CheckEvidence.ts";
import type { Report } from "../verifier/Report.ts";
import type { Answer, Order, SentVerdict } from "./JudgeMessages.ts";

const MOST_WORKERS = 8;
const BATCH = 8;

/** The archive is none, or of a kind this program cannot judge; `code` says which. */
export class Unjudged extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** What a verification tells while it runs. */
export interface Watcher {
  findings(count: number): void;
  ballots(checked: number, all: number): void;
}

/**
 * One verification on all processors: the first worker runs it, all of them judge its ballots, batch by batch. The program of the workers is
 * part of the page itself and so of its hash; they are made from a blob, which needs no further file and works in a kept copy of the page.
 */
export class VerifyInWorkers {
  private readonly workers: Worker[];
  private readonly watcher: Watcher;
  private findings = 0;
  private ballots: Uint8Array[] = [];
  private verdicts: SentVerdict[] = [];
  private next = 0;
  private checked = 0;
  private settle: { done: (report: Report) => void; failed: (problem: Error) => void } | null = null;

  constructor(watcher: Watcher) {
    this.watcher = watcher;
    const address = URL.createObjectURL(new Blob([workerSource], { type: "text/javascript" }));
    const count = Math.min(Math.max(navigator.hardwareConcurrency || 2, 1), MOST_WORKERS);
    this.workers = Array.from({ length: count }, () => this.employ(address));
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }

  /** @throws Unjudged */
  verify(bytes: Uint8Array, evidence: Evidence): Promise<Report> {
    return new Promise<Report>((done, failed) => {
      this.settle = { done, failed };
      this.send(this.workers[0]!, { kind: "verify", bytes, evidence });
    }).finally(() => this.stop());
  }

  stop(): void {
    this.workers.forEach((worker) => worker.terminate());
  }

  private employ(address: string): Worker {
    const worker = new Worker(trusted(address) as string);
    worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => this.hear(worker, data));
    worker.addEventListener("error", ({ message }) => this.settle?.failed(new Error(message)));
    return worker;
  }

  private send(worker: Worker, order: Order): void {
    worker.postMessage(order);
  }

  private hear(worker: Worker, answer: Answer): void {
    switch (answer.kind) {
      case "finding":
        return this.watcher.findings(++this.findings);
      case "ballots":
        return this.handOut(answer);
      case "judged":
        return this.take(worker, answer);
      case "report":
        return this.settle?.done(answer.report);
      case "unjudged":
        return this.settle?.failed(new Unjudged(answer.code, answer.message));
    }
  }

  private handOut({ election, credentials, ballots }: Extract<Answer, { kind: "ballots" }>): void {
    this.ballots = ballots;
    this.watcher.ballots(0, ballots.length);
    if (ballots.length === 0) {
      return this.send(this.workers[0]!, { kind: "verdicts", verdicts: [] });
    }
    for (const worker of this.workers) {
      this.send(worker, { kind: "prepare", election, credentials });
      this.giveNext(worker);
    }
  }

  private giveNext(worker: Worker): void {
    if (this.next < this.ballots.length) {
      const from = this.next;
      this.next += BATCH;
      this.send(worker, { kind: "judge", from, ballots: this.ballots.slice(from, this.next) });
    }
  }

  private take(worker: Worker, { from, verdicts }: Extract<Answer, { kind: "judged" }>): void {
    verdicts.forEach((verdict, i) => (this.verdicts[from + i] = verdict));
    this.checked += verdicts.length;
    this.watcher.ballots(this.checked, this.ballots.length);
    if (this.checked === this.ballots.length) {
      this.send(this.workers[0]!, { kind: "verdicts", verdicts: this.verdicts });
    } else {
      this.giveNext(worker);
    }
  }
}

/** The only address that may become a program: the page's own blob. Browsers without Trusted Types take it as it is. */
function trusted(address: string): unknown {
  policy ??= (window as Window & { trustedTypes?: Policies }).trustedTypes?.createPolicy("danban-worker", {
    createScriptURL: (url) => {
      if (!url.startsWith("blob:")) {
        throw new TypeError("only the page's own program");
      }
      return url;
    },
  }) ?? null;
  return policy ? policy.createScriptURL(address) : address;
}

interface Policies {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy;
}

interface Policy {
  createScriptURL(url: string): unknown;
}

let policy: Policy | null = null;
