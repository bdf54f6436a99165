package vn.danban.discussion;

/** What somebody brings into a discussion. */
public enum ItemKind {
    /** Asks the head of the hamlet, who proposes matters and answers for them (Law 10/2022 Art. 16(2), 18(4)b). */
    QUESTION,
    /** Proposes other words for a passage of the matter, or more of them (Law 10/2022 Art. 5(2)). */
    AMENDMENT
}
