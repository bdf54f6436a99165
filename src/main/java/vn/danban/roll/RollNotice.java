package vn.danban.roll;

/** What the head should know or settle; it keeps no list from being taken in. The values of the sentence are named here. */
public enum RollNotice {
    /** Head, remark. */
    MOVED_AWAY,
    /** Head, remark. */
    MOVED_IN,
    /** Head, remark. */
    TEMPORARILY_AWAY,
    /** Head, remark. */
    DECEASED,
    /** Head, remark: households split or joined. */
    SPLIT_OR_JOINED,
    /** Same address, names that differ only in their accents: name, earlier row and name. */
    LOOKS_LIKE_ANOTHER,
    /** Phone, other row, other head. */
    PHONE_SHARED,
    /** How many. */
    PHONE_ZEROS_RESTORED,
    /** Number given. */
    ORDER_NUMBER_GIVEN,
    /** A number with nothing beside it: number. */
    NUMBER_ALONE,
    /** Each part of the list counts from 1; the households got running numbers. */
    NUMBERING_RESTARTS,
    /** Heading, how many households below it tell another group. */
    GROUP_HEADING_DISAGREES,
    /** The list names no representatives: the heads are taken. */
    NO_REPRESENTATIVE_COLUMN,
    /** The list names no heads: the representatives are taken. */
    NO_HEAD_COLUMN,
    /** A line that is no household: its text. */
    LINE_LEFT_OUT,
    /** Joined to the household of this row. */
    LINE_JOINED,
    /** Caption. */
    INVISIBLE_CHARACTERS,
    /** How many, which. */
    ROWS_HIDDEN,
    /** Which. */
    COLUMNS_HIDDEN,
    /** Something beyond column 256. */
    FAR_COLUMNS_NOT_READ,
    /** Sheet read, others. */
    SHEET_CHOSEN,
    /** Other sheets that look like household lists. */
    OTHER_SHEETS_LOOK_ALIKE;

    public String messageKey() {
        return "roll.notice." + name();
    }
}
