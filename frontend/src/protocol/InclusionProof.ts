import { type Bytes } from "./Digest.ts";
import { verifiedCheckpoint, type Checkpoint } from "./Checkpoint.ts";
import { ensure } from "./Fault.ts";
import { leafHash, loggedEventBytes, type LoggedEvent } from "./LoggedEvent.ts";
import { fromPaddedBase64, readSignedNote, type NoteKey, type SignedNote } from "./SignedNote.ts";
import { verifyInclusion } from "./VerifyInclusion.ts";

/** Protocol §8.7 — That an event is in the log of all votes (c2sp.org/tlog-proof). */
export interface InclusionProof {
  readonly index: number;
  readonly path: readonly Bytes[];
  readonly note: SignedNote;
}

/** @throws ProtocolFault PROOF_MALFORMED, NOTE_MALFORMED */
export function readInclusionProof(text: string): InclusionProof {
  const end = text.indexOf("\n\n");
  const [first, second, ...hashes] = text.slice(0, Math.max(end, 0)).split("\n");
  const index = /^index (0|[1-9][0-9]{0,15})$/.exec(second ?? "");
  ensure(first === "c2sp.org/tlog-proof@v1" && index !== null && hashes.length <= 63, "PROOF_MALFORMED", first ?? "");
  const path = hashes.map((line) => {
    const hash = fromPaddedBase64(line);
    ensure(hash?.length === 32, "PROOF_MALFORMED", line);
    return hash;
  });
  return { index: Number(index[1]), path, note: readSignedNote(text.slice(end + 2)) };
}

/**
 * Checks that the event is in the tree of the checkpoint, and that the log signed it.
 *
 * @throws ProtocolFault NOT_INCLUDED, and what verifiedCheckpoint finds
 */
export function verifyInclusionProof(proof: InclusionProof, event: LoggedEvent, log: NoteKey): Checkpoint {
  const checkpoint = verifiedCheckpoint(proof.note, log);
  verifyInclusion(leafHash(loggedEventBytes(event)), proof.index, checkpoint.size, proof.path, checkpoint.root);
  return checkpoint;
}
