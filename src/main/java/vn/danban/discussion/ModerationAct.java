package vn.danban.discussion;

/** One step in hiding or showing an item. */
public enum ModerationAct {
    /** The head asks that a question put to him be hidden; it stays readable. */
    HIDING_ASKED,
    /** The Front head, being somebody else, agrees: hidden. */
    HIDING_CONFIRMED,
    /** It is not hidden after all. */
    HIDING_DROPPED,
    /** Hidden by one person, who is not the one it is put to. */
    HIDDEN,
    SHOWN_AGAIN
}
