import { postJson, Refused, signedInWith, TOO_MANY_SIGN_INS } from "./Api.ts";
import { button, el } from "./Dom.ts";
import { show, type Screen } from "./Frame.ts";
import { words } from "./words.ts";

/** Asks for an official's name and password inside the page. The sign-in lasts as long as the page is open and is stored nowhere. */
export async function signIn(purpose: () => string): Promise<void> {
  const typed = { name: "", password: "" };
  let problem = "";
  for (;;) {
    await new Promise<void>((done) => show(form(typed, problem, purpose, done)));
    try {
      const { access_token } = await postJson<{ access_token: string }>("/api/login", { username: typed.name, password: typed.password });
      typed.password = "";
      return signedInWith(access_token);
    } catch (failure) {
      problem = sentence(failure);
    }
  }
}

function sentence(failure: unknown): string {
  if (failure instanceof Refused) {
    return failure.code === TOO_MANY_SIGN_INS ? failure.message : words("signIn.refused");
  }
  return words("unreachable");
}

function form(typed: { name: string; password: string }, problem: string, purpose: () => string, done: () => void): Screen {
  return () => {
    const field = (id: "name" | "password", type: string, autocomplete: string) => {
      const input = el("input", { id, type, autocomplete, required: true, onInput: () => (typed[id] = input.value) });
      input.value = typed[id];
      return el("div", { class: "field" }, el("label", { for: id }, words(`signIn.${id}`)), input);
    };
    return [
      el("h1", {}, words("signIn.heading")),
      el("p", {}, purpose()),
      el("form", { class: "stretch", onSubmit: (event) => (event.preventDefault(), done()) },
        field("name", "text", "username"),
        field("password", "password", "current-password"),
        el("p", { class: "problem", role: "alert" }, problem),
        el("div", { class: "foot" }, button(words("signIn.go"), () => {}, "", { type: "submit", id: "sign-in" }))),
    ];
  };
}
