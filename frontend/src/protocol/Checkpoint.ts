import { bytesToHex, sha256Of, utf8, type Bytes } from "./Digest.ts";
import { ensure } from "./Fault.ts";
import { verifySignature } from "./Group.ts";
import { fromPaddedBase64, signaturesOf, verifyNote, type NoteKey, type SignedNote } from "./SignedNote.ts";

/** Protocol §8.5 — How large a log's tree is and what its root is (c2sp.org/tlog-checkpoint). */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Bytes;
}

/**
 * The checkpoint in a note that a log signed.
 *
 * @throws ProtocolFault NOT_SIGNED, BAD_NOTE_SIGNATURE, CHECKPOINT_MALFORMED, OTHER_LOG
 */
export function verifiedCheckpoint(note: SignedNote, log: NoteKey): Checkpoint {
  verifyNote(note, log);
  const parts = /^([!-*,-~]{1,200})\n(0|[1-9][0-9]{0,15})\n([A-Za-z0-9+/]{43}=)\n$/.exec(note.text);
  const [origin, size, root] = [parts?.[1], Number(parts?.[2]), parts && fromPaddedBase64(parts[3]!)];
  ensure(origin !== undefined && root !== null && Number.isSafeInteger(size), "CHECKPOINT_MALFORMED", note.text);
  ensure(size > 0 || bytesToHex(root) === bytesToHex(sha256Of("")), "CHECKPOINT_MALFORMED", note.text);
  ensure(origin === log.name, "OTHER_LOG", origin);
  return { origin, size, root };
}

/**
 * Protocol §8.6 — Check every signature of a witness (c2sp.org/tlog-cosignature, cosignature/v1).
 *
 * @returns the time of the newest, in seconds since 1970
 * @throws ProtocolFault NOT_SIGNED, BAD_NOTE_SIGNATURE
 */
export function verifyCosignature(note: SignedNote, witness: NoteKey): number {
  return Math.max(...signaturesOf(note, witness).map(({ bytes }) => {
    const seconds = bytes.length === 72 ? Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0)) : NaN;
    const signed = utf8(`cosignature/v1\ntime ${seconds}\n${note.text}`);
    ensure(Number.isSafeInteger(seconds) && verifySignature(bytes.slice(8), signed, witness.publicKey), "BAD_NOTE_SIGNATURE", witness.name);
    return seconds;
  }));
}
