package vn.danban.paperwork;

import vn.danban.shared.Refusal;

/** Why a paper cannot be made yet. */
public enum PaperworkRefusal implements Refusal {
    /** The head has not reported yet. */
    NOTHING_REPORTED,
    /** No vote was called, so there are no times to announce. */
    NO_VOTE_CALLED,
    /** No roll was frozen yet. */
    NO_ROLL,
    /** The decision's own paper is made when it is fixed. */
    MADE_WITH_THE_DECISION
}
