package vn.danban.discussion;

/** How far a discussion has come. */
public enum DiscussionStage {
    /** Questions and amendments. */
    OPEN,
    /** Households are asked about these words; they stand. Questions only. */
    WORDS_STAND,
    /** The vote is sealed, or held. What was asked may still be answered, nothing more is asked. */
    CLOSED;

    public boolean takesQuestions() {
        return this != CLOSED;
    }

    public boolean takesAmendments() {
        return this == OPEN;
    }
}
