package vn.danban.protocol;

import java.math.BigInteger;
import java.util.random.RandomGenerator;
import vn.danban.protocol.format.Fault;
import vn.danban.protocol.format.ProtocolException;

/**
 * Protocol §1 — The secret code on a household's card: 22 random digits and 2 check digits (ISO 7064, MOD 97-10), 73
 * bits of chance. The check finds every single wrong digit and every swap of neighbours before any slow computation
 * starts.
 */
public record CardCode(String digits) {
    private static final int LENGTH = 24;
    private static final BigInteger MODULUS = BigInteger.valueOf(97);
    /**
     * Space, tab, line ends, no-break space, hyphen-minus and the Unicode hyphens and dashes: what people and printers
     * put between groups.
     */
    private static final String SEPARATORS = " \t\r\n\u00a0-\u2010\u2011\u2012\u2013\u2014";

    /** What is wrong with a code, in the order in which it is looked for. */
    public enum CardCodeFault implements Fault {
        NOT_DIGITS,
        WRONG_LENGTH,
        WRONG_CHECK_DIGITS
    }

    /** @throws ProtocolException with a {@link CardCodeFault} */
    public CardCode {
        if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new ProtocolException(CardCodeFault.NOT_DIGITS, "a card code has only digits");
        }
        if (digits.length() != LENGTH) {
            throw new ProtocolException(CardCodeFault.WRONG_LENGTH, digits.length() + " digits");
        }
        if (new BigInteger(digits).mod(MODULUS).intValue() != 1) {
            throw new ProtocolException(CardCodeFault.WRONG_CHECK_DIGITS, "check digits do not match");
        }
    }

    /** Reads what a person typed: separators anywhere are ignored. */
    public static CardCode parse(String typed) {
        var digits = new StringBuilder();
        typed.chars().filter(c -> SEPARATORS.indexOf(c) < 0).forEach(c -> digits.append((char) c));
        return new CardCode(digits.toString());
    }

    /** The code whose first 22 digits are given. */
    static CardCode withCheckDigits(String digits) {
        var check = 98 - new BigInteger(digits + "00").mod(MODULUS).intValue();
        return new CardCode(digits + "%02d".formatted(check));
    }

    public static CardCode random(RandomGenerator random) {
        var digits = new StringBuilder();
        random.ints(LENGTH - 2, 0, 10).forEach(digits::append);
        return withCheckDigits(digits.toString());
    }

    /** Six groups of four. */
    public String printed() {
        return digits.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** Not the code: codes must not reach logs. */
    @Override
    public String toString() {
        return "card code";
    }
}
