package vn.danban.protocol.log;

import vn.danban.protocol.format.Fault;

/** Why something about the log of all votes is refused. */
public enum LogFault implements Fault {
    /** Not a text, an empty line and signature lines, in the one way they are written. */
    NOTE_MALFORMED,
    /** Not a verifier key of the kind wanted, or its short id does not belong to it. */
    KEY_MALFORMED,
    /** The text of the note is not three lines: name of the log, size, root. */
    CHECKPOINT_MALFORMED,
    /** Not a proof in the one way it is written. */
    PROOF_MALFORMED,
    /** Not the address of a tile, or not the bytes of the tile with this address. */
    TILE_MALFORMED,
    /** The note carries no signature of this key. */
    NOT_SIGNED,
    /** A line names this key, but the key did not sign this text. */
    BAD_NOTE_SIGNATURE,
    /** The checkpoint is of another log. */
    OTHER_LOG,
    /** The proof does not lead from this event to this root. */
    NOT_INCLUDED,
    /** The larger tree does not begin with the smaller. */
    NOT_CONSISTENT
}
