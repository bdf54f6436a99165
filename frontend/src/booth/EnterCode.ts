import { CardCode, withoutSeparators } from "../protocol/CardCode.ts";
import { ProtocolFault } from "../protocol/Fault.ts";
import { button, el, notice } from "../page/Dom.ts";
import { show } from "../page/Frame.ts";
import { Standstill } from "./Standstill.ts";
import type { Visit } from "./Visit.ts";
import { words } from "./words.ts";

/** Waits until the visit has a well-formed code: from the card's QR code, or typed. Typing errors are told at once. */
export async function enterCode(visit: Visit): Promise<void> {
  if (!visit.address.hamletId) {
    throw new Standstill("NO_HAMLET");
  }
  if (faultOf(visit.typed) === null && !visit.retyping) {
    return startDerivation(visit);
  }
  const scannedBadly = visit.typed !== "" && !visit.retyping;
  await new Promise<void>((done) => show(() => codeForm(visit, scannedBadly, done)));
  visit.retyping = false;
  startDerivation(visit);
}

function startDerivation(visit: Visit): void {
  if (visit.cardSetId) {
    void visit.cardSecret();
  }
}

function codeForm(visit: Visit, scannedBadly: boolean, done: () => void): HTMLElement[] {
  const problem = el("p", { class: "problem", id: "code-problem", role: "alert" });
  const input = el("textarea", {
    id: "code",
    class: "digits",
    rows: 2,
    inputmode: "numeric",
    autocomplete: "off",
    spellcheck: "false",
    placeholder: "0000 0000 0000\n0000 0000 0000",
    "aria-describedby": "code-hint code-problem",
    onInput: () => typing(),
    onKeydown: (event: KeyboardEvent) => event.key === "Enter" && (event.preventDefault(), next()),
  });
  input.value = grouped(visit.typed);

  const judge = () => {
    const fault = faultOf(visit.typed);
    problem.textContent = fault === null ? "" : words(`code.${fault}` as "code.NOT_DIGITS", { digits: withoutSeparators(visit.typed).length });
    input.setAttribute("aria-invalid", String(fault !== null));
    return fault === null;
  };
  const typing = () => {
    visit.typed = withoutSeparators(input.value);
    const atEnd = input.selectionStart === input.value.length;
    if (atEnd) {
      input.value = grouped(visit.typed);
    }
    if (visit.typed.length >= CardCode.LENGTH || /[^0-9]/.test(visit.typed)) {
      judge();
    } else {
      problem.textContent = "";
      input.removeAttribute("aria-invalid");
    }
  };
  const next = () => (judge() ? done() : input.focus());

  return [
    el("h1", {}, words("code.heading")),
    ...(scannedBadly ? [notice(words("code.scannedBadly"), "warn")] : []),
    el("form", { novalidate: true, class: "stretch", onSubmit: (event) => (event.preventDefault(), next()) },
      el("div", { class: "field" }, el("label", { for: "code" }, words("code.label")), el("p", { class: "muted small", id: "code-hint" }, words("code.hint")), input, problem),
      el("p", { class: "small" }, words("code.secret")),
      el("div", { class: "foot" }, button(words("continue"), next, "", { id: "next", type: "submit" }))),
  ];
}

type CodeFault = "NOT_DIGITS" | "WRONG_LENGTH" | "WRONG_CHECK_DIGITS";

function faultOf(typed: string): CodeFault | null {
  try {
    CardCode.parse(typed);
    return null;
  } catch (problem) {
    if (problem instanceof ProtocolFault) {
      return problem.code as CodeFault;
    }
    throw problem;
  }
}

/** Two lines of three groups: large enough to compare with the card at every text size. */
function grouped(digits: string): string {
  return digits.replace(/(.{4})(?=.)/g, "$1 ").replace(/^(.{14}) /, "$1\n");
}
