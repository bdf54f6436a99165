package vn.danban.cards;

import java.util.regex.Pattern;

/**
 * Sixteen digits on a card that open an account for whoever represents the household. They are drawn beside the card's voting
 * secret and tell nothing of it: with an account nobody can vote.
 */
public final class AccountCode {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{16}");

    private AccountCode() {}

    static boolean isOne(String digits) {
        return SHAPE.matcher(digits).matches();
    }

    /** What a person typed, without blanks and dashes. */
    static String read(String typed) {
        return typed.replaceAll("[\\s.-]", "");
    }
}
