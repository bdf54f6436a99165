package vn.danban.spreadsheet;

/**
 * One filled cell.
 *
 * @param text clean text (see {@link CleanText}), of an endless one its first 1,000 characters; a number in plain digits, a date as
 *     {@code dd/MM/yyyy}
 * @param hadInvisible whether control, bidirectional or other invisible characters were taken out of it
 */
public record SheetCell(String text, Kind kind, boolean hadInvisible) {
    /** What the spreadsheet program thinks the cell holds. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        /** A formula that failed, such as {@code #REF!}; the text is the error. */
        ERROR,
        /** A formula whose result the file does not hold; the text is the formula. */
        UNKNOWN_RESULT
    }

    private static final int LONGEST_TEXT = 1_000;

    public static SheetCell of(String written, Kind kind) {
        String raw = written.substring(0, Math.min(written.length(), LONGEST_TEXT));
        return new SheetCell(CleanText.of(raw), kind, CleanText.hasInvisible(raw));
    }

    boolean isBlank() {
        return text.isEmpty();
    }
}
