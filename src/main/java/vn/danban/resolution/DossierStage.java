package vn.danban.resolution;

/** How far the decision on a counted matter has come. */
public enum DossierStage {
    NO_MINUTES,
    /** The team has reported; the head has not written anything. */
    MINUTES_DRAWN,
    WRITTEN,
    /** The words stand; signatures are missing. */
    FIXED,
    SIGNED,
    /** At least one of the two offices has not answered. */
    SENT,
    /** One of them returned it, and nothing new was fixed since. */
    RETURNED,
    /** Both have it. */
    RECEIVED;

    /** The text is signed by all four and may be read by everybody. */
    public boolean isPublic() {
        return compareTo(SIGNED) >= 0;
    }

    /** It has reached neither, one or both offices, and waits for none of the hamlet's people. */
    public boolean isSent() {
        return this == SENT || this == RECEIVED;
    }
}
