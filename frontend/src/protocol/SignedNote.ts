import { bytesToHex, sha256Of, toBase64, utf8, type Bytes } from "./Digest.ts";
import { ensure } from "./Fault.ts";
import { verifySignature } from "./Group.ts";

/** Protocol §8.5 — What kind of signatures a key makes: the log's own, or a witness's with a time in it. */
export type NoteKeyKind = "LOG" | "WITNESS";

const WRITTEN: Record<NoteKeyKind, number> = { LOG: 1, WITNESS: 4 };

/** Protocol §8.5 — A verifier key (c2sp.org/signed-note). */
export interface NoteKey {
  readonly name: string;
  /** Short name of the key: 8 hex digits. */
  readonly id: string;
  readonly publicKey: Bytes;
}

/** @throws ProtocolFault KEY_MALFORMED */
export function readNoteKey(kind: NoteKeyKind, text: string): NoteKey {
  const parts = /^([!-*,-~]{1,200})\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/.exec(text);
  const material = parts && fromPaddedBase64(parts[3]!);
  ensure(material?.length === 33 && material[0] === WRITTEN[kind], "KEY_MALFORMED", text);
  const [name, id] = [parts![1]!, parts![2]!];
  ensure(bytesToHex(sha256Of(Uint8Array.of(...utf8(`${name}\n`), ...material!))).slice(0, 8) === id, "KEY_MALFORMED", text);
  return { name, id, publicKey: material!.slice(1) };
}

export interface NoteSignature {
  readonly name: string;
  readonly id: string;
  readonly bytes: Bytes;
}

/** Protocol §8.5 — A text with signatures (c2sp.org/signed-note). What it says counts only after it was verified. */
export interface SignedNote {
  /** With the line end of its last line. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** @throws ProtocolFault NOTE_MALFORMED */
export function readSignedNote(note: string): SignedNote {
  const end = note.lastIndexOf("\n\n");
  ensure(end >= 0 && note.endsWith("\n") && note.length > end + 2 && !/[\0-\x09\x0b-\x1f]/.test(note), "NOTE_MALFORMED", "no text and signatures");
  return { text: note.slice(0, end + 1), signatures: note.slice(end + 2, -1).split("\n").map(readSignature) };
}

function readSignature(line: string): NoteSignature {
  const parts = /^— ([^ +]{1,200}) ([A-Za-z0-9+/]{8,}={0,2})$/.exec(line);
  const bytes = parts && fromPaddedBase64(parts[2]!);
  ensure(bytes != null && bytes.length > 4, "NOTE_MALFORMED", line);
  return { name: parts![1]!, id: bytesToHex(bytes!.slice(0, 4)), bytes: bytes!.slice(4) };
}

/** @throws ProtocolFault NOT_SIGNED */
export function signaturesOf(note: SignedNote, key: NoteKey): readonly NoteSignature[] {
  const own = note.signatures.filter(({ name, id }) => name === key.name && id === key.id);
  ensure(own.length > 0, "NOT_SIGNED", key.name);
  return own;
}

/** @throws ProtocolFault NOT_SIGNED, BAD_NOTE_SIGNATURE */
export function verifyNote(note: SignedNote, key: NoteKey): void {
  for (const { bytes } of signaturesOf(note, key)) {
    ensure(bytes.length === 64 && verifySignature(bytes, utf8(note.text), key.publicKey), "BAD_NOTE_SIGNATURE", key.name);
  }
}

/** Standard base64 with its padding, in its one spelling. @returns null otherwise */
export function fromPaddedBase64(text: string): Bytes | null {
  try {
    const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
    const written = toBase64(bytes);
    return written + "=".repeat((4 - (written.length % 4)) % 4) === text ? bytes : null;
  } catch {
    return null;
  }
}
