package vn.danban.roll;

/** What a column of a household list tells. */
public enum ColumnMeaning {
    ORDER_NUMBER,
    /** Head of the household (chủ hộ); in a list of members: the name of each member. */
    HEAD,
    /** Representative of the household (đại diện hộ). */
    REPRESENTATIVE,
    ADDRESS,
    HOUSE_NUMBER,
    /** The hamlet's own subdivision: tổ, cụm dân cư. */
    GROUP,
    PHONE,
    MEMBER_COUNT,
    /** Relation to the head: the list has one row per member. */
    RELATION,
    CARD_NUMBER,
    BIRTH,
    SEX,
    REMARK,
    /** Not read. */
    OTHER
}
