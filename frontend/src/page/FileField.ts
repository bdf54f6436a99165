import { el } from "./Dom.ts";
import { words } from "./words.ts";

/** A file of the person's own. It is read in the page and sent nowhere. */
export interface ChosenFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** A field for such files; shows the names of those chosen before, also after the screen was drawn again. */
export function fileField(id: string, label: string, hint: string, before: ChosenFile[], onFiles: (files: ChosenFile[]) => void, { multiple = false, accept = ".json,application/json" } = {}): HTMLElement {
  const input = el("input", { id, type: "file", accept, multiple, "aria-describedby": `${id}-hint ${id}-chosen` });
  const chosen = el("p", { class: "small chosen-file", id: `${id}-chosen`, role: "status" }, namesOf(before));
  input.addEventListener("change", async () => {
    const files = await Promise.all([...(input.files ?? [])].map(async (file) => ({ name: file.name, content: new Uint8Array(await file.arrayBuffer()) })));
    chosen.textContent = namesOf(files);
    onFiles(files);
  });
  return el("div", { class: "field" },
    el("label", { for: id }, label),
    el("p", { class: "muted small", id: `${id}-hint` }, hint),
    el("div", { class: "file" }, el("span", { class: "btn ghost wide", "aria-hidden": "true" }, words("file.choose")), input),
    chosen);
}

function namesOf(files: ChosenFile[]): string {
  return files.length === 0 ? "" : words("file.chosen", { names: files.map((file) => file.name).join(", ") });
}
