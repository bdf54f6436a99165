package vn.danban.resolution;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.danban.community.HouseholdId;
import vn.danban.matter.Matter;
import vn.danban.shared.Refused;

/**
 * What the head writes of a decision: the form chosen, number and symbol, place and date, the decision itself, and the two
 * households whose representatives sign. Words in Unicode normal form C with single line ends. The language of the document is
 * Vietnamese whatever the language of the screen.
 *
 * @param number its number in the hamlet's register of the year, from 1
 * @param symbol after the number, as in {@code NQ-CĐDC}; 1–30 characters
 * @param place  1–100 characters
 * @param text   the decision, 1–20,000 characters
 * @throws Refused with a {@link ResolutionRefusal} when a part is missing or too long
 */
public record ResolutionText(
        ResolutionForm form, int number, String symbol, String place, LocalDate date, String text,
        HouseholdId firstRepresentative, HouseholdId secondRepresentative) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    public ResolutionText {
        if (form == null || date == null || firstRepresentative == null || secondRepresentative == null) {
            throw new Refused(ResolutionRefusal.INCOMPLETE);
        }
        if (number < 1) {
            throw new Refused(ResolutionRefusal.NUMBER_NOT_POSITIVE);
        }
        symbol = clean(symbol, 30, ResolutionRefusal.SYMBOL_MISSING_OR_TOO_LONG);
        place = clean(place, 100, ResolutionRefusal.PLACE_MISSING_OR_TOO_LONG);
        text = clean(text, 20_000, ResolutionRefusal.TEXT_MISSING_OR_TOO_LONG);
        if (firstRepresentative.equals(secondRepresentative)) {
            throw new Refused(ResolutionRefusal.SAME_REPRESENTATIVE_TWICE);
        }
    }

    /** What a decision on this matter usually says; the head changes it at will. */
    public static String suggested(Matter matter, Minutes minutes) {
        if (!minutes.passed()) {
            return "Việc “%s” chưa được thông qua: %d trên %d đại diện hộ gia đình đồng ý, cần ít nhất %d."
                .formatted(matter.title(), minutes.approve(), minutes.households(), minutes.required());
        }
        String content = matter.body().isBlank() ? "" : "\n" + matter.body().strip();
        return "Điều 1. Thông qua việc: %s.%s\n\n".formatted(matter.title(), content)
            + "Điều 2. Quyết định này có hiệu lực kể từ ngày được cộng đồng dân cư biểu quyết thông qua (ngày %s).\n\n"
                .formatted(DAY.format(minutes.decidedOn()))
            + "Điều 3. Trưởng ấp, khu phố, Trưởng ban công tác Mặt trận và các hộ gia đình có trách nhiệm thực hiện.";
    }

    /** How the symbol of a form usually reads. */
    public static String suggestedSymbol(ResolutionForm form) {
        return form.abbreviation() + "-CĐDC";
    }

    private static String clean(String words, int most, ResolutionRefusal otherwise) {
        String clean = Normalizer.normalize(words == null ? "" : words, Normalizer.Form.NFC)
            .replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cc}\\p{Cf}&&[^\n\t]]", "").strip();
        if (clean.isEmpty() || clean.length() > most) {
            throw new Refused(otherwise, most);
        }
        return clean;
    }
}
