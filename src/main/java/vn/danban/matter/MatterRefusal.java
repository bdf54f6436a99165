package vn.danban.matter;

import vn.danban.shared.Refusal;

/** Why a matter was not taken up or changed. */
public enum MatterRefusal implements Refusal {
    /** The law does not allow this form for this kind; the detail names the article. */
    FORM_FORBIDDEN_BY_LAW,
    TITLE_MISSING_OR_TOO_LONG,
    QUESTION_MISSING_OR_TOO_LONG,
    BODY_TOO_LONG,
    /** Households were asked about these words; they stand. */
    TEXT_SETTLED,
    /** Whoever rewords says why. Detail: the longest reason. */
    REWORDING_REASON_MISSING_OR_TOO_LONG,
    SAME_WORDS,
    /** Only from the online vote to a meeting or a ballot survey. */
    NO_SUCH_CHANGE_OF_FORM;

    @Override
    public int status() {
        return switch (this) {
            case FORM_FORBIDDEN_BY_LAW, TEXT_SETTLED, SAME_WORDS, NO_SUCH_CHANGE_OF_FORM -> 409;
            case TITLE_MISSING_OR_TOO_LONG, QUESTION_MISSING_OR_TOO_LONG, BODY_TOO_LONG, REWORDING_REASON_MISSING_OR_TOO_LONG -> 400;
        };
    }
}
