package vn.danban.roll;

/**
 * Leave to carry a column beyond names, address and phone into the households, and what for
 * (Law 91/2025/QH15: processing is bound to a stated purpose).
 *
 * @throws IllegalArgumentException when no purpose is stated
 */
public record ColumnUse(ColumnMeaning meaning, String purpose) {
    public ColumnUse {
        if (purpose.isBlank()) {
            throw new IllegalArgumentException("a purpose must be stated");
        }
    }
}
