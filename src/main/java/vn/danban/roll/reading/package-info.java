/**
 * The reading of a household list, step by step: {@code FindHeader} → {@code RecogniseColumns} → {@code ReadLines} →
 * {@code GatherHouseholds} → {@code ReadHousehold} → {@code CheckHouseholds}. {@link vn.danban.roll.reading.ReadRoll} goes through them.
 */
package vn.danban.roll.reading;
