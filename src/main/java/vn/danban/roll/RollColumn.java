package vn.danban.roll;

/**
 * A column of the list as it was understood.
 *
 * @param index from 0
 * @param name as the spreadsheet names it: A, B, …
 * @param caption the words of the header, a group caption before its own: {@code Chủ hộ / Họ và tên}
 */
public record RollColumn(int index, String name, String caption, ColumnMeaning meaning) {}
