package vn.danban.trail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every act that is written to the trail, by the name it is written with: {@code VOTE_SEALED} is {@code VoteSealed}. */
public enum RecordedAct {
    ACCOUNT_CHANGED,
    AMENDMENT_DECLINED,
    AMENDMENT_PROPOSED,
    AMENDMENT_TAKEN_OVER,
    BALLOT_LINKS_DELETED,
    CARD_ACTIVATED,
    CARD_ACTIVATION_REQUESTED,
    CARD_REPLACED,
    CARD_SET_BEGUN,
    CARDS_HANDED_OVER,
    CARDS_MADE,
    CEREMONY_BEGUN_AGAIN,
    CEREMONY_STEP_TAKEN,
    CEREMONY_STOPPED,
    COMMUNE_CREATED,
    CONSENT_POLL_CLOSED,
    CONSENT_POLL_OPENED,
    DISCUSSION_HIDING_ASKED,
    DISCUSSION_HIDING_CONFIRMED,
    DISCUSSION_HIDING_DROPPED,
    DISCUSSION_ITEM_HIDDEN,
    DISCUSSION_ITEM_SHOWN,
    ELECTRONIC_SIGNATURE_COUNTED,
    HAMLET_CREATED,
    HOLIDAY_RECORDED,
    HOLIDAY_REMOVED,
    HOUSEHOLD_ADDED,
    HOUSEHOLD_EDITED,
    HOUSEHOLD_MOVED_AWAY,
    HOUSEHOLDS_IMPORTED,
    LAYOUT_CONFIRMED,
    MATTER_FORM_CHANGED,
    MATTER_PROPOSED,
    MATTER_REWORDED,
    MINUTES_DRAWN_UP,
    OFFICE_ENDED,
    OFFICE_FILLED,
    PAPER_FILED,
    PAPER_MADE,
    PAPER_REPLACED,
    PAPER_SIGNED,
    PAPER_WITHDRAWN,
    PARTICIPANTS_READ,
    POSTING_ENDED,
    PREPARATION_CONTENT_CONFIRMED,
    PREPARATION_FORM_CONFIRMED,
    PREPARATION_DEVICES_FOUND,
    PREPARATION_REPORT_SENT,
    PREPARATION_REPORT_RECEIVED,
    PREPARATION_REPORT_RETURNED,
    PREPARATION_TEAM_NAMED,
    PREPARATION_HOUSEHOLDS_INVITED,
    PREPARATION_WITHDRAWN,
    QUESTION_ANSWERED,
    QUESTION_ASKED,
    REPRESENTATIVE_BEGAN,
    REPRESENTATIVE_ENDED,
    RESET_CODE_GIVEN,
    RESOLUTION_FIXED,
    RESOLUTION_RECEIVED,
    RESOLUTION_RETURNED,
    RESOLUTION_SENT,
    RESOLUTION_SIGNED,
    RESOLUTION_WRITTEN,
    RESULT_POSTED,
    ROLL_FROZEN,
    SCAN_CORRECTED,
    SIGNED_PAPER_BROUGHT,
    TALLY_DECRYPTED,
    TEMPLATE_BROUGHT,
    TEMPLATE_CHOSEN,
    TRAIL_READ,
    TRUSTEE_KEY_GIVEN,
    VOTE_ANNOUNCED,
    VOTE_ANNULLED,
    VOTE_CALLED,
    VOTE_RESCHEDULED,
    VOTE_SEALED,
    VOTE_TALLIED;

    /** What a line of the trail names; empty for what no version of this program writes. */
    public static Optional<RecordedAct> named(String written) {
        return Arrays.stream(values()).filter(act -> act.written().equals(written)).findFirst();
    }

    /** As it stands in the trail. */
    public String written() {
        StringBuilder camel = new StringBuilder();
        for (String word : name().split("_")) {
            camel.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return camel.toString();
    }
}
