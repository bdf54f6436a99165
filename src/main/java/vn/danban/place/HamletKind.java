package vn.danban.place;

/** What the community is called: Law 10/2022 Art. 2. Both decide in the same way. */
public enum HamletKind {
    /** Ấp, thôn: in the countryside. */
    HAMLET,
    /** Khu phố, tổ dân phố: in town. */
    RESIDENTIAL_QUARTER
}
