import { el } from "./Dom.ts";

/** Lets the person save a file; nothing leaves the device. */
export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = el("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export function downloadText(name: string, text: string): void {
  download(name, new Blob([text], { type: "application/json" }));
}
