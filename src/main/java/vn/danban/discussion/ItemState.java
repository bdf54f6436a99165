package vn.danban.discussion;

/** What became of a question or an amendment; computed, never stored. */
public enum ItemState {
    /** Waits for the head. */
    OPEN,
    ANSWERED,
    TAKEN_OVER,
    DECLINED,
    /** An amendment nobody had decided on when the words of the matter came to stand. */
    NOT_DECIDED
}
