package vn.danban.demo;

import java.util.Arrays;
import java.util.List;

/** Everybody who can sign in to the demo. All are invented. */
public enum DemoPerson {
    ADMINISTRATOR("quantri", "Quản trị bản thử"),
    HAMLET_HEAD("truongap", "Nguyễn Văn Thành"),
    FRONT_COMMITTEE_HEAD("mattran", "Lê Thị Hồng"),
    TEAM_LEADER("totruong", "Trần Minh Khoa"),
    TEAM_MEMBER("thanhvien", "Phạm Thị Ngọc Lan"),
    SECOND_MEMBER("thanhvien2", "Lý Văn Phúc"),
    FIRST_TRUSTEE("giukhoa1", "Võ Văn Hậu"),
    SECOND_TRUSTEE("giukhoa2", "Huỳnh Thị Mai"),
    THIRD_TRUSTEE("giukhoa3", "Đặng Quốc Bảo"),
    QUARTER_HEAD("truongkhupho", "Bùi Thị Thu"),
    COMMUNE_OFFICER("ubndxa", "Ngô Thanh Sơn"),
    COMMUNE_FRONT_OFFICER("mattranxa", "Phan Thị Yến");

    /** Of all of them, and shown to everybody. */
    public static final String PASSWORD = "dan-ban-demo";

    static final List<DemoPerson> TRUSTEES = List.of(FIRST_TRUSTEE, SECOND_TRUSTEE, THIRD_TRUSTEE);

    private final String loginName;
    private final String displayName;

    DemoPerson(String loginName, String displayName) {
        this.loginName = loginName;
        this.displayName = displayName;
    }

    public String loginName() {
        return loginName;
    }

    public String displayName() {
        return displayName;
    }

    static List<DemoPerson> withoutAdministrator() {
        return Arrays.stream(values()).filter(person -> person != ADMINISTRATOR).toList();
    }
}
