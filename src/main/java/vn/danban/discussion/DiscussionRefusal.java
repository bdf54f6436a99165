package vn.danban.discussion;

import vn.danban.shared.Refusal;

/** Why something was not said, answered, taken over or hidden. */
public enum DiscussionRefusal implements Refusal {
    /** Neither speaks for a household here nor holds an office of the hamlet. */
    NOT_ENTITLED_TO_SPEAK(403),
    DISCUSSION_CLOSED(409),
    /** Households are asked about these words already. */
    WORDS_ALREADY_STAND(409),
    /** Detail: how many a household may bring in a day. */
    ENOUGH_FOR_TODAY(429),
    /** Detail: the words around it. */
    HIDDEN_SIGN(400),
    /** Detail: the longest. */
    QUESTION_MISSING_OR_TOO_LONG(400),
    AMENDMENT_MISSING_OR_TOO_LONG(400),
    AMENDMENT_REASON_MISSING_OR_TOO_LONG(400),
    /** The words it is about are not in the matter; the head may have reworded it meanwhile. */
    PASSAGE_NOT_IN_TEXT(409),
    AMENDMENT_CHANGES_NOTHING(400),
    ANSWER_MISSING_OR_TOO_LONG(400),
    DECISION_REASON_MISSING_OR_TOO_LONG(400),
    ALREADY_DECIDED(409),
    /** The passage no longer stands in the words just so; the head rewords by hand and names the version. */
    PASSAGE_CHANGED(409),
    /** Not a version that came after the amendment. */
    NO_LATER_VERSION(409),
    /** What is hidden is neither answered nor decided on. */
    ITEM_IS_HIDDEN(409),
    GROUND_MISSING(400),
    MODERATION_WORDS_MISSING_OR_TOO_LONG(400),
    /** Who is asked does not decide alone that the question disappears. */
    TWO_PEOPLE_NEEDED(409);

    private final int status;

    DiscussionRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
