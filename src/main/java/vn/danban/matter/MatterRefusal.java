package vn.danban.matter;

import vn.danban.shared.Refusal;

/** Why a matter was not taken up or changed. */
public enum MatterRefusal implements Refusal {
    /** The law does not allow this form for this kind; the detail names the article. */
    FORM_FORBIDDEN_BY_LAW,
    TITLE_MISSING_OR_TOO_LONG,
    QUESTION_MISSING_OR_TOO_LONG,
    BODY_TOO_LONG,
    /** A vote was called on these words; they stand. */
    TEXT_SETTLED;

    @Override
    public int status() {
        return this == FORM_FORBIDDEN_BY_LAW || this == TEXT_SETTLED ? 409 : 400;
    }
}
