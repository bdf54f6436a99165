import { el, notice } from "./Dom.ts";
import type { Screen } from "./Frame.ts";
import { words } from "./words.ts";

/** Whether the browser gives a page of ours what it needs: a private connection, cryptography, big numbers. */
export function surroundingsSuffice(): boolean {
  return window.isSecureContext && crypto.subtle !== undefined && typeof BigInt === "function" && "at" in Array.prototype;
}

export const unfitScreen: Screen = () => [
  el("h1", {}, words("unfit.heading")),
  notice(words(window.isSecureContext ? "unfit.browser" : "unfit.connection"), "warn"),
  el("p", {}, words("unfit.next")),
];

/** For work that takes long: what is being done, in words. */
export function waitingScreen(sentence: () => string): Screen {
  return () => [el("h1", { class: "waiting" }, sentence()), el("progress", { class: "endless", "aria-hidden": "true" })];
}
