package vn.danban.preparation;

import vn.danban.shared.Refusal;

/** Why a step on the way to an online vote was not taken; each sentence names the article. */
public enum PreparationRefusal implements Refusal {
    /** Something before it is missing: what, by which article, and who must act. */
    STEP_TOO_EARLY,
    /** This matter is not to be decided online. */
    NOT_AN_ONLINE_MATTER,
    /** It is recorded already. */
    STEP_DONE,
    /** One person cannot record both sides of an agreement or both receipts. */
    SAME_PERSON,
    /** More than half did not agree to decide online: another lawful form is to be chosen. */
    REFUSED_BY_HOUSEHOLDS,
    /** The matter was reworded since it was read. */
    WORDS_CHANGED,
    /** Another report stands by now, or none. */
    REPORT_REPLACED,
    REASON_MISSING,
    NUMBER_MISSING,
    DATE_MISSING_OR_IN_THE_FUTURE,
    /** More households with a device than there are. */
    MORE_THAN_ALL_HOUSEHOLDS,
    /** Fewer than three or more than five. */
    TEAM_SIZE,
    /** Nobody sits for the hamlet, the Front committee, the households or as somebody skilled in IT. */
    TEAM_CAPACITY_MISSING,
    /** The leader is not the Front committee's delegate. */
    LEADER_NOT_FROM_FRONT,
    /** Cards for some households of the roll are not made yet. */
    CARDS_MISSING,
    /** Others have built on it. */
    TOO_LATE_TO_WITHDRAW,
    /** Only whoever recorded it may take it back. */
    NOT_YOURS;

    @Override
    public int status() {
        return switch (this) {
            case REASON_MISSING, NUMBER_MISSING, DATE_MISSING_OR_IN_THE_FUTURE, MORE_THAN_ALL_HOUSEHOLDS, TEAM_SIZE,
                TEAM_CAPACITY_MISSING, LEADER_NOT_FROM_FRONT -> 400;
            case NOT_YOURS -> 403;
            default -> 409;
        };
    }
}
