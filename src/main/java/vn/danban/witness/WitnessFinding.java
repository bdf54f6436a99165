package vn.danban.witness;

/** What a witness caught a house at. The names are stable: they stand in the report and in the folder of evidence. */
public enum WitnessFinding {
    /** The log's key did not sign the checkpoint, or it is none. */
    BAD_CHECKPOINT,
    /** The log is smaller than it was. */
    ROLLED_BACK,
    /** The same size with another root, or a larger tree that does not begin with the one seen before: two logs were shown. */
    FORKED,
    /** The entries served do not give the root that was signed. */
    ENTRIES_DIFFER,
    /** An event of a vote stands in the log twice, too early, or in another's place. */
    WRONG_ORDER,
    /** A board told of an event that has not entered the log. */
    NOT_LOGGED,
    /** A board, a receipt or an archive has another event than the log at the same height. */
    EVENT_DIFFERS,
    /** The board or the archive of a vote lacks an event that is in the log: it was taken away. */
    EVENT_MISSING,
    /** The archive does not continue the copy kept before. */
    ARCHIVE_REWRITTEN,
    /** A board's statement or a receipt that the board's key did not sign. */
    BAD_BOARD_SIGNATURE
}
