package vn.danban.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.danban.place.Commune;
import vn.danban.place.Hamlet;
import vn.danban.place.HamletKind;

/** Days, hours and names as Vietnamese documents write them (Decree 30/2020), and what stands at the head of every paper. */
public final class PaperWords {
    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("H 'giờ' mm 'ngày' dd/MM/yyyy").withZone(VIET_NAM);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("'ngày' dd 'tháng' MM 'năm' yyyy");

    private PaperWords() {}

    /** "17 giờ 00 ngày 27/11/2026" */
    public static String moment(Instant time) {
        return MOMENT.format(time);
    }

    /** "27/11/2026" */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** "ngày 27 tháng 11 năm 2026" */
    public static String longDay(LocalDate day) {
        return LONG_DAY.format(day);
    }

    /** One paragraph a line of what a person typed; blank lines fall out. */
    public static List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** "TRƯỞNG ẤP", as the hamlet calls itself: the Law says thôn, tổ dân phố; in the South people say ấp, khu phố. */
    public static String headTitle(Hamlet hamlet) {
        String name = hamlet.name().toLowerCase(Locale.ROOT);
        if (name.startsWith("tổ dân phố")) {
            return "TỔ TRƯỞNG TỔ DÂN PHỐ";
        }
        if (name.startsWith("thôn")) {
            return "TRƯỞNG THÔN";
        }
        return hamlet.kind() == HamletKind.RESIDENTIAL_QUARTER ? "TRƯỞNG KHU PHỐ" : "TRƯỞNG ẤP";
    }

    /**
     * What the head of a paper needs, to be added to.
     *
     * @param number of the paper and its symbol; empty where it has none
     * @param place  where it is made out
     */
    public static Map<String, Object> heading(Hamlet hamlet, Commune commune, String number, String place, LocalDate day) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("issuer", ("UBND " + commune.name()).toUpperCase(Locale.ROOT));
        data.put("commune", commune.name());
        data.put("hamlet", hamlet.name());
        data.put("hamletUpper", hamlet.name().toUpperCase(Locale.ROOT));
        data.put("hamletWord", hamlet.kind() == HamletKind.RESIDENTIAL_QUARTER ? "khu phố" : "ấp");
        data.put("headTitle", headTitle(hamlet));
        data.put("number", number);
        data.put("place", place);
        data.put("longDate", longDay(day));
        data.put("date", day(day));
        return data;
    }
}
