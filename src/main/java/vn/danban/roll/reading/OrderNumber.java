package vn.danban.roll.reading;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number a list gives a household: {@code 7}, {@code 07}, {@code 7.}, {@code 7)}. */
final class OrderNumber {
    /** The list gives none: one will be given. */
    static final int NONE = -1;
    /** The list gives one nobody can read. */
    static final int UNREADABLE = 0;
    private static final Pattern NUMBER = Pattern.compile("0*([1-9]\\d{0,5})[.)/]?");

    private OrderNumber() {}

    static OptionalInt in(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.matches() ? OptionalInt.of(Integer.parseInt(number.group(1))) : OptionalInt.empty();
    }
}
