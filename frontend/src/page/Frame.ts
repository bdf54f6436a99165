import { el, kept, type Child } from "./Dom.ts";
import { chooseLanguage, language, recall, remember } from "./Language.ts";
import { stopReading } from "./ReadAloud.ts";
import { words } from "./words.ts";

/** One thing at a time: a header with the page's name and tools, and one screen below it. */
export type Screen = () => Child[];

const SIZES = ["medium", "large", "larger"] as const;
const SIZE_MEMORY = "danban-text-size";

let brand: () => string = () => "";
let current: Screen = () => [];
const header = el("header", { class: "top" });
const main = el("main", {});
const live = el("p", { class: "live", role: "status", "aria-live": "polite" });

export function openFrame(name: () => string, first: Screen): void {
  brand = name;
  useSize(SIZES.indexOf((recall(SIZE_MEMORY) ?? "medium") as (typeof SIZES)[number]));
  document.body.append(header, main, live);
  current = first;
  render();
}

/** Shows another screen and moves the reader to its heading. */
export function show(screen: Screen): void {
  stopReading();
  current = screen;
  render();
  window.scrollTo(0, 0);
  const heading = main.querySelector("h1");
  heading?.setAttribute("tabindex", "-1");
  heading?.focus();
}

/** Draws the current screen again, when something it shows has changed. Whoever was on a named control stays on it. */
export function render(): void {
  const focused = document.activeElement?.id;
  document.documentElement.lang = language();
  document.title = brand();
  header.replaceChildren(el("span", { class: "brand" }, brand()), el("span", { class: "tools" }, sizeButton(), languageButton()));
  main.replaceChildren(...kept(current()));
  if (focused) {
    document.getElementById(focused)?.focus();
  }
}

/** Tells those who listen what is going on, without moving them. */
export function tell(sentence: string): void {
  live.textContent = sentence;
}

function languageButton(): HTMLElement {
  const other = language() === "vi" ? "en" : "vi";
  const choose = () => {
    chooseLanguage(other);
    render();
  };
  return el("button", { type: "button", id: "language", lang: other, onClick: choose }, other === "en" ? "English" : "Tiếng Việt");
}

function sizeButton(): HTMLElement {
  const next = (SIZES.indexOf(document.documentElement.dataset.size as (typeof SIZES)[number]) + 1) % SIZES.length;
  const choose = () => {
    useSize(next);
    render();
  };
  return el("button", { type: "button", id: "text-size", class: "size", "aria-label": words("textSize"), title: words("textSize"), onClick: choose }, "Aa");
}

function useSize(index: number): void {
  const size = SIZES[index] ?? "medium";
  document.documentElement.dataset.size = size;
  remember(SIZE_MEMORY, size);
}
