package vn.danban.square;

/** What a matter waits for from somebody who holds an office. */
public enum NextStep { PREPARE, CALL_VOTE, MAKE_CARDS, GIVE_KEY, APPROVE_LIST, DECRYPT, SEND_DECISION }
