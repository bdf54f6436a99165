package vn.danban.protocol;

/** Card codes for tests. */
public final class CardCodes {
    private CardCodes() {}

    /** The code whose first 22 digits are given. */
    public static String complete(String digits) {
        return CardCode.withCheckDigits(digits).digits();
    }
}
