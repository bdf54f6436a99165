package vn.danban.square;

/** What a matter waits for from somebody who holds an office. */
public enum NextStep {
    PREPARE, CHANGE_FORM, CALL_VOTE, ANNOUNCE_VOTE, MAKE_CARDS, GIVE_KEY, APPROVE_LIST, DECRYPT,
    DRAW_UP_MINUTES, WRITE_DECISION, SIGN, SEND_DECISION, RECEIVE_DECISION, POST
}
