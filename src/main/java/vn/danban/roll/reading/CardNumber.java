package vn.danban.roll.reading;

import java.util.regex.Pattern;

/** The number of an identity card: twelve digits since 2016 (nine before); compared in memory, shown only masked. */
final class CardNumber {
    private static final int LENGTH = 12;
    private static final int SHOWN = 3;

    private static final Pattern IN_TEXT = Pattern.compile("\\d(?:[ .-]?\\d){11,}");

    private CardNumber() {}

    /** The digits, with the leading zeros a spreadsheet may have eaten. */
    static String digits(String text) {
        String digits = text.replaceAll("\\D", "");
        boolean lostZero = digits.length() == LENGTH - 1 || digits.length() == LENGTH - 2;
        return lostZero ? "0".repeat(LENGTH - digits.length()) + digits : digits;
    }

    /** The text with every number as long as a card's masked: it may stand in the wrong column. */
    static String maskedIn(String text) {
        return IN_TEXT.matcher(text).replaceAll(number -> masked(number.group()));
    }

    static String masked(String digits) {
        int hidden = Math.max(0, digits.length() - SHOWN);
        return "•".repeat(hidden) + digits.substring(hidden);
    }
}
