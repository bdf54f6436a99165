import { decodeUtf8 } from "../protocol/CanonicalJson.ts";
import { verifyCosignature } from "../protocol/Checkpoint.ts";
import { toBase64 } from "../protocol/Digest.ts";
import { ensure, ProtocolFault } from "../protocol/Fault.ts";
import { readInclusionProof, verifyInclusionProof } from "../protocol/InclusionProof.ts";
import { verifiedLogKeyStatement } from "../protocol/LogKeyStatement.ts";
import type { LoggedEvent } from "../protocol/LoggedEvent.ts";
import { readNoteKey, readSignedNote, type NoteKey } from "../protocol/SignedNote.ts";
import type { BallotReceipt } from "../protocol/VerifyReceipt.ts";
import { getBytes, getJson, Refused, Unreachable } from "./Api.ts";

const PAUSE_MILLIS = 700;
const PATIENCE_MILLIS = 5000;

/** A witness that signed a tree in which this event is. */
export interface Confirmed {
  readonly name: string;
  /** By its own clock, in seconds since 1970. */
  readonly time: number;
}

/** What is known of an event in the log of all votes. */
export type Logged =
  | { readonly kind: "LOGGED"; readonly index: number; readonly size: number; readonly root: string; readonly proof: string; readonly log: NoteKey }
  | { readonly kind: "NOT_YET" }
  | { readonly kind: "UNKNOWN" }
  | { readonly kind: "WRONG"; readonly detail: string };

/** Whom the house lists and what it says they signed. */
interface ListedWitness {
  readonly name: string;
  readonly key: string;
  readonly size: number | null;
  readonly checkpoint: string | null;
}

/** Protocol §8.7 — Fetches the proof that a receipt's event is in the log and checks it here; a new event gets a few seconds to enter. */
export async function proveLogged(receipt: BallotReceipt, boardKey: string, patienceMillis = PATIENCE_MILLIS): Promise<Logged> {
  return judged(async () => {
    const statement = verifiedLogKeyStatement(await getBytes("/api/log/key", PATIENCE_MILLIS));
    ensure(statement.board === boardKey, "OTHER_LOG", "the key of the log is signed by another board");
    const log = readNoteKey("LOG", statement.log);
    const until = Date.now() + patienceMillis;
    for (;;) {
      const proof = await proofText(receipt);
      if (proof !== null) {
        const read = readInclusionProof(proof);
        const { size, root } = verifyInclusionProof(read, eventOf(receipt), log);
        return { kind: "LOGGED", index: read.index, size, root: toBase64(root), proof, log };
      }
      if (Date.now() >= until) {
        return { kind: "NOT_YET" };
      }
      await new Promise((resume) => setTimeout(resume, PAUSE_MILLIS));
    }
  });
}

/** The witnesses whose signature on a tree with this event holds; those whose does not are as good as none. */
export async function confirmedBy(receipt: BallotReceipt, log: NoteKey): Promise<{ listed: number; confirmed: Confirmed[] }> {
  const listed = await getJson<ListedWitness[]>("/api/log/witnesses");
  const asked = await Promise.all(listed.map((witness) => confirmed(receipt, log, witness).catch(() => null)));
  return { listed: listed.length, confirmed: asked.filter((one) => one !== null) };
}

async function confirmed(receipt: BallotReceipt, log: NoteKey, { name, key, size, checkpoint }: ListedWitness): Promise<Confirmed | null> {
  const proof = checkpoint === null ? null : await proofText(receipt, `?size=${size}`);
  if (proof === null) {
    return null;
  }
  const note = readSignedNote(checkpoint!);
  verifyInclusionProof({ ...readInclusionProof(proof), note }, eventOf(receipt), log);
  return { name, time: verifyCosignature(note, readNoteKey("WITNESS", key)) };
}

function eventOf({ vote, height, event }: BallotReceipt): LoggedEvent {
  return { vote, height, event };
}

/** @returns null while the event is not in the log */
async function proofText({ vote, height }: BallotReceipt, size = ""): Promise<string | null> {
  try {
    return decodeUtf8(await getBytes(`/api/log/proof/${encodeURIComponent(vote)}/${height}${size}`, PATIENCE_MILLIS));
  } catch (problem) {
    if (problem instanceof Refused && problem.status === 404) {
      return null;
    }
    throw problem;
  }
}

async function judged(look: () => Promise<Logged>): Promise<Logged> {
  try {
    return await look();
  } catch (problem) {
    if (problem instanceof ProtocolFault) {
      return { kind: "WRONG", detail: problem.message };
    }
    if (problem instanceof Refused || problem instanceof Unreachable) {
      return { kind: "UNKNOWN" };
    }
    throw problem;
  }
}
