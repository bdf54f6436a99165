/**
 * A hamlet's household list, as its office keeps it: what it says, what must be mended in it, what it would change.
 *
 * <p>{@link vn.danban.roll.reading.ReadRoll} is a pure function: file + {@link vn.danban.roll.ColumnMapping} +
 * {@link vn.danban.roll.RollCorrections} → {@link vn.danban.roll.RollPreview}, for the head to correct before anything is kept;
 * {@link vn.danban.roll.RollChanges} then says what the list would add to, change in and miss from the households on record.
 *
 * <p>A vote needs the names of head and representative and the permanent address (Decree 59/2023, Article 5). Everything else in the
 * list stays in the file (Law 91/2025/QH15 on personal data): card numbers are compared in memory and never leave the reading.
 */
package vn.danban.roll;
