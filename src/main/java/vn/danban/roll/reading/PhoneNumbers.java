package vn.danban.roll.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The telephone numbers in a cell, in their national form: ten digits for a mobile, eleven for a land line
 * (numbering plan of Viet Nam since 2018).
 *
 * @param numbers those that are possible, each once
 * @param zeroRestored whether a spreadsheet had eaten a leading zero
 * @param readable false when digits are left that make no number
 */
record PhoneNumbers(List<String> numbers, boolean zeroRestored, boolean readable) {
    private static final Pattern BETWEEN = Pattern.compile("[/,;|&\\n]|\\s[-–]\\s|\\bhoặc\\b|\\bvà\\b", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern NATIONAL = Pattern.compile("0[35789]\\d{8}|02\\d{9}");
    private static final Pattern COUNTRY_CODE = Pattern.compile("(00)?84(?=([35789]\\d{8}|2\\d{9})$)");
    private static final Pattern LOST_ZERO = Pattern.compile("[35789]\\d{8}|2\\d{9}");
    /** Mobile numbers typed one after the other. */
    private static final Pattern GLUED = Pattern.compile("(0[35789]\\d{8})(0[35789]\\d{8})");

    /** @param text as in the cell; words around a number ("0912… (con)") do not matter */
    static PhoneNumbers in(String text) {
        if (digits(text).length() < 3) {
            return new PhoneNumbers(List.of(), false, digits(text).chars().allMatch(digit -> digit == '0'));
        }
        List<String> pieces = Stream.of(BETWEEN.split(text)).map(PhoneNumbers::digits).filter(digits -> !digits.isEmpty()).toList();
        return numbersIn(pieces).or(() -> numbersIn(List.of(digits(text)))).or(() -> glued(digits(text)))
            .orElse(new PhoneNumbers(List.of(), false, false));
    }

    private static Optional<PhoneNumbers> glued(String digits) {
        Matcher two = GLUED.matcher(digits);
        return two.matches() ? numbersIn(List.of(two.group(1), two.group(2))) : Optional.empty();
    }

    private static Optional<PhoneNumbers> numbersIn(List<String> pieces) {
        List<String> numbers = new ArrayList<>();
        boolean restored = false;
        for (String piece : pieces) {
            String local = COUNTRY_CODE.matcher(piece).replaceFirst("0");
            boolean lostZero = LOST_ZERO.matcher(local).matches();
            numbers.add(lostZero ? "0" + local : local);
            restored |= lostZero;
        }
        boolean possible = numbers.stream().allMatch(number -> NATIONAL.matcher(number).matches());
        return possible ? Optional.of(new PhoneNumbers(numbers.stream().distinct().toList(), restored, true)) : Optional.empty();
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }
}
