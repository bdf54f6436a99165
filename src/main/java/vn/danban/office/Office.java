package vn.danban.office;

/** An office somebody holds in one hamlet. */
public enum Office {
    /** Trưởng ấp, Trưởng khu phố: calls the community to discuss and decide (Law 10/2022 Art. 18). */
    HAMLET_HEAD,
    /** Trưởng Ban công tác Mặt trận. */
    FRONT_COMMITTEE_HEAD,
    /** Tổ trưởng tổ lấy ý kiến, from the Front committee (Decree 59/2023 Art. 5(2)): makes the voting cards. */
    TEAM_LEADER,
    /** Thành viên tổ lấy ý kiến: hands the cards over and helps. */
    TEAM_MEMBER,
    /** Người giữ khóa: holds one share of what opens the tally, and is never the one who makes cards. */
    TRUSTEE;

    /** The head may appoint the team and the trustees; the other offices come from an election or the Front. */
    boolean appointedByHead() {
        return this == TEAM_LEADER || this == TEAM_MEMBER || this == TRUSTEE;
    }

    /** A hamlet has one of these at a time. */
    public boolean single() {
        return this == HAMLET_HEAD || this == FRONT_COMMITTEE_HEAD || this == TEAM_LEADER;
    }

    /** Who makes cards could vote in others' names; who also opened the tally would see how they voted. */
    boolean excludes(Office other) {
        return this == TEAM_LEADER && other == TRUSTEE || this == TRUSTEE && other == TEAM_LEADER;
    }
}
