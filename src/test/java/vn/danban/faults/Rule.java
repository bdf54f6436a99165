package vn.danban.faults;

/** What must be true whatever breaks, each with the word its breach goes by. */
enum Rule {
    /** An acknowledged ballot is on the board, once, where its receipt says. */
    LOST,
    /** A household has at most one ballot on the board. */
    DOUBLED,
    /** On the board is nothing but what somebody sent. */
    FOREIGN,
    /** The board signed the receipt. */
    FORGED_RECEIPT,
    /** Every receipt of a ballot is the same, byte for byte. */
    CHANGED_RECEIPT,
    /** Whoever is refused has a ballot on the board already, or came after the closing. */
    WRONGLY_REFUSED,
    /** Everybody had an answer in the end. */
    UNANSWERED,
    /** Asked in the end, the house says of every ballot whether it is on the board. */
    UNTRUE_ANSWER,
    /** No ballot follows the close event. */
    AFTER_CLOSE_EVENT,
    /** A ballot sent after the closing time, by the database's clock, is not taken in. */
    TAKEN_TOO_LATE,
    /** As many households are noted as having taken part as there are ballots. */
    OTHER_TURNOUT,
    /** The published verifier accepts the record. */
    NOT_VERIFIED
}
