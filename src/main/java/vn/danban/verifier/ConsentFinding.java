package vn.danban.verifier;

/** What is wrong with the record of a consent poll; each is one way to be refused (Protocol §7.1). */
public enum ConsentFinding {
    /** The text is not the one the answers are about. */
    TEXT_CHANGED,
    /** Credentials are not sorted, one stands twice, or one is none. */
    CREDENTIALS_MALFORMED,
    MORE_CREDENTIALS_THAN_HOUSEHOLDS,
    /** An answer is not in due form or not signed by the holder of its credential. */
    ANSWER_NOT_SIGNED,
    /** An answer was given in another poll or about another text. */
    ANSWER_OF_ANOTHER_POLL,
    /** No household of the roll has this credential. */
    ANSWER_FROM_NOBODY,
    ANSWER_TWICE,
    /** The answer somebody keeps is not in the record. */
    ANSWER_MISSING
}
