package vn.danban.verifier;

/** Why an archive is not the continuation of an older one. The names are stable. */
public enum DiffFinding {
    /** The two files are about different votes. */
    OTHER_VOTE,
    /** The same first event, but another time in the header: no writer of this vote made both. */
    OTHER_HEADER,
    /** At the first place where they part, the event is another one. */
    EVENT_DIFFERS,
    /** The event is the same, but data that only stand beside it are not. */
    DATA_DIFFERS,
    /** The newer file ends where the older goes on. */
    SHORTER,
    /** The newer file is no intact archive. */
    NEWER_DAMAGED
}
