package vn.danban.roll;

/** What must be mended before a list can be taken in. The sentence stands in the message files; its values are named here. */
public enum RollFault {
    /** Same head and address, or same head and phone: name, earlier row. */
    HOUSEHOLD_TWICE,
    /** Two heads with one card number: masked number, other row. */
    CARD_OF_ANOTHER_HEAD,
    /** Neither head nor representative. */
    HOUSEHOLD_WITHOUT_NAMES,
    HEAD_MISSING,
    REPRESENTATIVE_MISSING,
    /** Different representatives on the lines of one household: their names. */
    TWO_REPRESENTATIVES,
    /** Digits, signs or program text where a name should be: caption, text. */
    NAME_IMPOSSIBLE,
    ADDRESS_MISSING,
    /** Excel turned a house number such as 12/5 into a day: text. */
    ADDRESS_BECAME_DATE,
    /** An address nobody can have: its beginning. */
    ADDRESS_TOO_LONG,
    /** The list has no column of addresses. */
    NO_ADDRESS_COLUMN,
    /** Phones found. */
    TWO_PHONES,
    /** No phone number of Viet Nam: text. */
    PHONE_IMPOSSIBLE,
    /** Number of members in words: word, number. */
    MEMBER_COUNT_IN_WORDS,
    /** Text. */
    MEMBER_COUNT_UNREADABLE,
    /** Text. */
    ORDER_NUMBER_UNREADABLE,
    /** Number, earlier row. */
    ORDER_NUMBER_TWICE,
    /** Caption, error. */
    FORMULA_ERROR,
    /** Caption, formula. */
    FORMULA_WITHOUT_VALUE,
    /** A member above the first head: name. */
    MEMBER_WITHOUT_HEAD;

    public String messageKey() {
        return "roll.fault." + name();
    }
}
