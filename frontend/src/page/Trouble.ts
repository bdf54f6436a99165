import { Refused, Unreachable } from "./Api.ts";
import { button, el, notice } from "./Dom.ts";
import { show } from "./Frame.ts";
import { signIn } from "./SignIn.ts";
import { words } from "./words.ts";

/** A finding that stops the work of an official for good; the message is a sentence for the person. */
export class Finding extends Error {}

/**
 * Does the work; when it fails, says why in words and offers to try again until it succeeds. A sign-in that ran out is asked for anew.
 * After a finding there is nothing to try.
 */
export async function untilDone<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (problem) {
      if (problem instanceof Refused && problem.status === 401) {
        await signIn(() => words("signIn.again"));
        continue;
      }
      await new Promise<void>((again) => (problem instanceof Finding ? showFinding(problem.message) : showTrouble(problem, again)));
    }
  }
}

export function showFinding(sentence: string): void {
  show(() => [el("h1", { "data-trouble": "FINDING" }, words("trouble.heading")), notice(sentence, "bad")]);
}

function showTrouble(problem: unknown, again: () => void): void {
  show(() => [
    el("h1", { "data-trouble": problem instanceof Refused ? problem.code : "UNREACHABLE" }, words("trouble.heading")),
    notice(sentence(problem), "warn"),
    el("div", { class: "foot" }, button(words("tryAgain"), again, "", { id: "again" })),
  ]);
}

function sentence(problem: unknown): string {
  if (problem instanceof Refused && problem.message) {
    return problem.message;
  }
  return problem instanceof Unreachable ? words("unreachable") : words("trouble.other", { detail: String(problem) });
}
