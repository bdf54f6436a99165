package vn.danban.roll.reading;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.danban.roll.RollFault;

/** Checks the number of members: read by nobody else, yet a word where a number belongs breaks every sum of the list. */
final class MemberCount {
    private static final Pattern NUMBER = Pattern.compile("0*\\d{1,2}( ?(người|nguoi|nhân khẩu|nhan khau|nk|khẩu|khau))?");
    private static final List<List<String>> WORDS = List.of(List.of("không"), List.of("một", "mot"), List.of("hai"), List.of("ba"),
        List.of("bốn", "bon", "tư"), List.of("năm", "nam"), List.of("sáu", "sau"), List.of("bảy", "bay", "bẩy"), List.of("tám", "tam"),
        List.of("chín", "chin"), List.of("mười", "muoi"), List.of("mười một"), List.of("mười hai"));

    private MemberCount() {}

    static void check(int row, String text, Findings findings) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.isEmpty() || NUMBER.matcher(lower).matches()) {
            return;
        }
        String word = lower.replaceFirst(" (người|nhân khẩu|khẩu)$", "");
        for (int number = 0; number < WORDS.size(); number++) {
            if (WORDS.get(number).contains(word)) {
                findings.fault(row, RollFault.MEMBER_COUNT_IN_WORDS, text, number);
                return;
            }
        }
        findings.fault(row, RollFault.MEMBER_COUNT_UNREADABLE, text);
    }
}
