import { ensure, ProtocolFault } from "./Fault.ts";

/** Format §8 — One entry of the file form of an archive: a bare tar of 512-byte blocks without end blocks. */
export interface TarEntry {
  readonly name: string;
  readonly content: Uint8Array;
  /** Where the next entry begins. */
  readonly end: number;
}

export const BLOCK = 512;
const NAME_LENGTH = 100;
const SIZE_OFFSET = 124;

/** A fault at a place of the file. */
export function faultAt(code: string, offset: number): ProtocolFault {
  return new ProtocolFault(code, `at byte ${offset}`);
}

/**
 * Reads the entry at this offset and refuses any byte a writer would not have written.
 *
 * @param seconds the time that every header carries
 * @throws ProtocolFault TRUNCATED, BAD_HEADER, BAD_PADDING
 */
export function readTarEntry(archive: Uint8Array, offset: number, seconds: number): TarEntry {
  const entry = readUnchecked(archive, offset);
  const header = tarHeader(entry.name, entry.content.length, seconds);
  requireAt(header.every((byte, i) => byte === archive[offset + i]), "BAD_HEADER", offset);
  requireAt(entry.end <= archive.length, "TRUNCATED", offset);
  const padding = archive.subarray(offset + BLOCK + entry.content.length, entry.end);
  requireAt(padding.every((byte) => byte === 0), "BAD_PADDING", offset);
  return entry;
}

/** The first entry tells the time all headers carry, so its own header is compared only after its content was read. */
export function readUnchecked(archive: Uint8Array, offset: number): TarEntry {
  requireAt(offset + BLOCK <= archive.length, "TRUNCATED", offset);
  const name = latin1(archive.subarray(offset, offset + NAME_LENGTH)).split("\0", 1)[0]!;
  const size = latin1(archive.subarray(offset + SIZE_OFFSET, offset + SIZE_OFFSET + 11));
  requireAt(/^0[0-7]{10}$/.test(size), "BAD_HEADER", offset);
  const length = parseInt(size, 8);
  const start = offset + BLOCK;
  requireAt(start + length <= archive.length, "TRUNCATED", offset);
  return { name, content: archive.subarray(start, start + length), end: start + Math.ceil(length / BLOCK) * BLOCK };
}

/** The one header the format allows for this entry. */
export function tarHeader(name: string, size: number, seconds: number): Uint8Array {
  const header = new Uint8Array(BLOCK);
  const put = (at: number, text: string) => header.set(new TextEncoder().encode(text).subarray(0, BLOCK - at), at);
  put(0, name);
  put(100, "0000644");
  put(108, "0000000");
  put(116, "0000000");
  put(SIZE_OFFSET, size.toString(8).padStart(11, "0"));
  put(136, seconds.toString(8).padStart(11, "0"));
  put(148, "        ");
  put(156, "0");
  const sum = header.reduce((total, byte) => total + byte, 0);
  put(148, sum.toString(8).padStart(6, "0") + "\0 ");
  return header;
}

export function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

function requireAt(fact: boolean, code: string, offset: number): void {
  ensure(fact, code, `at byte ${offset}`);
}
