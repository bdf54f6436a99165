/**
 * Opens a table a hamlet office sends, whatever wrote it, into plain cells; it knows nothing of households.
 *
 * <p>{@link vn.danban.spreadsheet.OpenSpreadsheet} is the way in. A workbook ({@code .xlsx}) is read without evaluating
 * formulas, text tables ({@code .csv}) in every encoding and separator Excel writes in Viet Nam. Whatever the file holds,
 * memory and time are bounded: 10 MiB, 64 MiB inflated, 20,000 filled rows, 256 columns, no DTD, no outside entity.
 */
package vn.danban.spreadsheet;
