/** Building page content without ever parsing HTML: texts stay texts. */

export type Child = Node | string | null | undefined | false;

interface Properties {
  readonly class?: string;
  readonly onClick?: (event: MouseEvent) => void;
  readonly onInput?: (event: Event) => void;
  readonly onChange?: (event: Event) => void;
  readonly onSubmit?: (event: SubmitEvent) => void;
  /** Everything else is an attribute; `true` means present without value, `false` and `undefined` absent. */
  readonly [attribute: string]: unknown;
}

export function el<K extends keyof HTMLElementTagNameMap>(tag: K, properties: Properties = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === "function") {
      element.addEventListener(name.slice(2).toLowerCase(), value as EventListener);
    } else if (value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? "" : String(value));
    }
  }
  element.append(...kept(children));
  return element;
}

export function kept(children: Child[]): (Node | string)[] {
  return children.filter((child): child is Node | string => child !== null && child !== undefined && child !== false);
}

/** A sentence in which `**…**` marks what is stressed. */
export function rich(sentence: string): Node[] {
  return sentence.split("**").map((part, i) => (i % 2 === 0 ? document.createTextNode(part) : el("b", {}, part)));
}

/** Paragraphs of a text written with line ends. */
export function paragraphs(text: string): HTMLElement[] {
  return text.split(/\n+/).filter((line) => line.trim() !== "").map((line) => el("p", {}, line));
}

export function button(label: string, onClick: () => void, look: "" | "ghost" = "", attributes: Properties = {}): HTMLButtonElement {
  return el("button", { type: "button", class: `btn wide ${look}`.trim(), onClick, ...attributes }, label);
}

export function notice(sentence: string, look: "" | "warn" | "bad" = ""): HTMLElement {
  return el("div", { class: `notice ${look}`.trim() }, el("p", {}, ...rich(sentence)));
}
