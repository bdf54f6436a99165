import { ensure } from "./Fault.ts";

/** Format §8 — The file form of an archive: a bare tar of 512-byte blocks without end blocks. */
export interface TarEntry {
  readonly name: string;
  readonly content: Uint8Array;
}

const BLOCK = 512;

/** @throws ProtocolFault BAD_ARCHIVE unless every byte is as the format writes it */
export function readTar(bytes: Uint8Array): TarEntry[] {
  const entries: TarEntry[] = [];
  let position = 0;
  while (position < bytes.length) {
    const header = bytes.subarray(position, position + BLOCK);
    const name = field(header, 0, 100);
    const size = parseInt(field(header, 124, 12), 8);
    const mtime = parseInt(field(header, 136, 12), 8);
    ensure(header.length === BLOCK && sameBytes(header, tarHeader(name, size, mtime)), "BAD_ARCHIVE", `header at byte ${position}`);
    const start = position + BLOCK;
    position = start + Math.ceil(size / BLOCK) * BLOCK;
    ensure(position <= bytes.length && isZero(bytes.subarray(start + size, position)), "BAD_ARCHIVE", `padding of ${name}`);
    entries.push({ name, content: bytes.subarray(start, start + size) });
  }
  return entries;
}

/** The one header the format allows for this entry. */
export function tarHeader(name: string, size: number, mtime: number): Uint8Array {
  const header = new Uint8Array(BLOCK);
  const put = (at: number, text: string) => header.set(new TextEncoder().encode(text).subarray(0, BLOCK - at), at);
  put(0, name);
  put(100, "0000644");
  put(108, "0000000");
  put(116, "0000000");
  put(124, size.toString(8).padStart(11, "0"));
  put(136, mtime.toString(8).padStart(11, "0"));
  put(148, "        ");
  put(156, "0");
  const sum = header.reduce((total, byte) => total + byte, 0);
  put(148, sum.toString(8).padStart(6, "0") + "\0 ");
  return header;
}

function field(header: Uint8Array, start: number, length: number): string {
  const text = String.fromCharCode(...header.subarray(start, start + length));
  return text.split("\0", 1)[0]!;
}

function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.every((byte, i) => byte === right[i]);
}

function isZero(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0);
}
