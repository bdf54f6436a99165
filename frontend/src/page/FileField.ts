import { el } from "./Dom.ts";

/** A field for files of the person's own; they are read in the page and sent nowhere. */
export function fileField(id: string, label: string, hint: string, onFiles: (contents: Uint8Array[]) => void, multiple = false): HTMLElement {
  const input = el("input", { id, type: "file", accept: ".json,application/json", multiple, "aria-describedby": `${id}-hint` });
  input.addEventListener("change", async () => onFiles(await Promise.all([...(input.files ?? [])].map(contentOf))));
  return el("div", { class: "field" }, el("label", { for: id }, label), el("p", { class: "muted small", id: `${id}-hint` }, hint), input);
}

async function contentOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}
