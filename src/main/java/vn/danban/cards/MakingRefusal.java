package vn.danban.cards;

import vn.danban.shared.Refusal;

/** Why no cards were made. */
public enum MakingRefusal implements Refusal {
    /** The address to print on the cards is not set. */
    PUBLIC_ADDRESS_NOT_SET,
    /** No household is entered in this hamlet. */
    NO_HOUSEHOLDS,
    /** The set is over or another one took its place. */
    SET_NOT_VALID,
    /** One of the households has a card in use. */
    CARD_EXISTS,
    /** One of the households is not of this hamlet. */
    UNKNOWN_HOUSEHOLD,
    /** A key stands there twice, or on another card. */
    DUPLICATE_KEY,
    /** A key is no element of the group, or the neutral one. */
    BAD_KEY,
    /** A code to open an account with is not sixteen digits, or stands there twice. */
    BAD_ACCOUNT_CODE
}
