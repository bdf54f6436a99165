import { postJson, Refused, signedInWith, type Tokens } from "./Api.ts";
import { button, el } from "./Dom.ts";
import { show, type Screen } from "./Frame.ts";
import { words } from "./words.ts";

/** The server's word that the password was right and a code of the telephone is needed too. */
const CODE_NEEDED = "CODE_NEEDED";

interface Typed {
  name: string;
  password: string;
  code: string;
}

/**
 * Asks for an official's name and password inside the page, then for the code of her telephone where her account has one. The sign-in
 * lasts as long as the page is open and is stored nowhere.
 */
export async function signIn(purpose: () => string): Promise<void> {
  const typed: Typed = { name: "", password: "", code: "" };
  let problem = "";
  let asksForCode = false;
  for (;;) {
    await new Promise<void>((done) => show(form(typed, asksForCode, problem, purpose, done)));
    try {
      const tokens = await postJson<Tokens>("/api/login", { username: typed.name, password: typed.password, ...(typed.code ? { code: typed.code } : {}) });
      typed.password = typed.code = "";
      return signedInWith(tokens);
    } catch (failure) {
      const firstTime: boolean = !asksForCode && failure instanceof Refused && failure.code === CODE_NEEDED;
      asksForCode ||= firstTime;
      typed.code = "";
      problem = firstTime ? "" : sentence(failure);
    }
  }
}

/** The server's sentences are for people, but that of a wrong password says here where help is. */
function sentence(failure: unknown): string {
  if (failure instanceof Refused) {
    return failure.code === "WRONG_NAME_OR_PASSWORD" || failure.message === "" ? words("signIn.refused") : failure.message;
  }
  return words("unreachable");
}

function form(typed: Typed, asksForCode: boolean, problem: string, purpose: () => string, done: () => void): Screen {
  return () => {
    const field = (id: keyof Typed, type: string, autocomplete: string) => {
      const input = el("input", { id, type, autocomplete, required: true, onInput: () => (typed[id] = input.value) });
      input.value = typed[id];
      return el("div", { class: "field" }, el("label", { for: id }, words(`signIn.${id}`)), input);
    };
    return [
      el("h1", {}, words("signIn.heading")),
      el("p", {}, purpose()),
      el("form", { class: "stretch", onSubmit: (event) => (event.preventDefault(), done()) },
        ...(asksForCode ? [field("code", "text", "one-time-code")] : [field("name", "text", "username"), field("password", "password", "current-password")]),
        el("p", { class: "problem", role: "alert" }, problem),
        el("div", { class: "foot" }, button(words("signIn.go"), () => {}, "", { type: "submit", id: "sign-in" }))),
    ];
  };
}
