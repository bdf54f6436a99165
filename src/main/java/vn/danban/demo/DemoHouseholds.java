package vn.danban.demo;

import java.util.List;
import java.util.stream.IntStream;
import vn.danban.community.Household;

/** The invented households of the demo hamlet: the same at every installation, with no real person's name on purpose. */
final class DemoHouseholds {
    static final int COUNT = 48;
    private static final int PER_GROUP = 12;
    private static final List<String> SURNAMES = List.of(
        "Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Bùi", "Phan", "Hồ", "Dương", "Ngô");
    private static final List<String> GIVEN_NAMES = List.of(
        "Văn Tám", "Thị Bảy", "Văn Sáu", "Thị Út", "Minh Tâm", "Thị Kim Loan", "Văn Đực", "Thị Bé Ba", "Quốc Việt",
        "Thị Lệ Thu", "Thanh Phong", "Thị Cẩm Tú", "Văn Nhân", "Thị Xuân Mai", "Hữu Nghĩa", "Thị Diễm", "Văn Bình",
        "Thị Ánh Nguyệt", "Trung Tín", "Thị Sáu", "Văn Lượm", "Thị Hạnh", "Hoàng Long", "Thị Mỹ Duyên", "Phước Lộc");

    private DemoHouseholds() {}

    static List<Household.Entry> all() {
        return IntStream.rangeClosed(1, COUNT).mapToObj(DemoHouseholds::entry).toList();
    }

    private static Household.Entry entry(int number) {
        String head = name(number);
        // In some households the head leaves the vote to another of the family.
        String representative = number % 6 == 0 ? surname(number) + " " + GIVEN_NAMES.get(number * 7 % GIVEN_NAMES.size()) : head;
        int group = (number - 1) / PER_GROUP + 1;
        return new Household.Entry(number, head, representative,
            "Số %d, đường Ấp Mẫu %d".formatted(10 + 2 * number, group), "Tổ " + group, null);
    }

    private static String name(int number) {
        return surname(number) + " " + GIVEN_NAMES.get(number % GIVEN_NAMES.size());
    }

    private static String surname(int number) {
        return SURNAMES.get(number * 5 % SURNAMES.size());
    }
}
