package vn.danban.enclosure;

import vn.danban.shared.Refusal;

/** Why a paper was not filed, replaced or withdrawn. */
public enum PaperRefusal implements Refusal {
    /** Detail: the longest title. */
    PAPER_TITLE_MISSING_OR_TOO_LONG,
    /** Detail: the longest reason. */
    WITHDRAWAL_REASON_MISSING_OR_TOO_LONG,
    /** Detail: the largest number of papers of a matter. */
    TOO_MANY_PAPERS,
    /** Detail: the largest number of files, earlier versions counted. */
    TOO_MANY_VERSIONS,
    /** Households were asked to decide with this paper; it stands. */
    DECIDED_WITH_THIS_PAPER,
    ALREADY_REPLACED,
    ALREADY_WITHDRAWN;

    @Override
    public int status() {
        return this == PAPER_TITLE_MISSING_OR_TOO_LONG || this == WITHDRAWAL_REASON_MISSING_OR_TOO_LONG ? 400 : 409;
    }
}
