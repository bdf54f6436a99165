package vn.danban.office;

import java.util.Arrays;

/** An office somebody holds in one hamlet or in one commune. */
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
    TRUSTEE,
    /** Thành viên Ban kiểm phiếu of a meeting (Decree 59/2023 Art. 3(5)). */
    COUNTING_BOARD_MEMBER,
    /** Thành viên Ban Thanh tra nhân dân, elected by this hamlet (Law 10/2022 Art. 36–40). */
    INSPECTION_BOARD_MEMBER,
    /** Thành viên Ban Giám sát đầu tư của cộng đồng (Law 10/2022 Art. 41–45). */
    INVESTMENT_SUPERVISION_BOARD_MEMBER,
    /** Cán bộ UBND cấp xã: receives reports and decisions for the commune People's Committee (Law 10/2022 Art. 20(3)). */
    COMMUNE_PEOPLES_COMMITTEE,
    /** Cán bộ UBMTTQ cấp xã: the same for the commune's Front. */
    COMMUNE_FRONT,
    /** Reads the audit trail of the commune and its hamlets, and changes nothing. */
    AUDITOR;

    /** Held in a commune; every other one is held in a hamlet. */
    public boolean ofCommune() {
        return this == COMMUNE_PEOPLES_COMMITTEE || this == COMMUNE_FRONT || this == AUDITOR;
    }

    /** The offices held in a hamlet. */
    public static Office[] ofHamlet() {
        return Arrays.stream(values()).filter(office -> !office.ofCommune()).toArray(Office[]::new);
    }

    /** The head may appoint the team and the trustees; the other offices come from an election, the Front or the State. */
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
