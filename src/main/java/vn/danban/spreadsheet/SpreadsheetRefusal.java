package vn.danban.spreadsheet;

import vn.danban.shared.Refusal;

/** Why a file cannot be read as a table at all. */
public enum SpreadsheetRefusal implements Refusal {
    /** Detail: its name. */
    NO_SUCH_FILE,
    NOT_A_SPREADSHEET,
    PASSWORD_PROTECTED,
    /** Excel 97–2003, Excel binary, OpenDocument or a web page called {@code .xls}: to be saved again as {@code .xlsx}. */
    OTHER_FORMAT,
    DAMAGED,
    EMPTY,
    /** Detail: the largest size in MiB. */
    FILE_TOO_BIG,
    /** Small packed, enormous unpacked: no household list does that. */
    INFLATES_TOO_MUCH,
    /** Detail: the largest number of filled rows. */
    TOO_MANY_ROWS;

    @Override
    public int status() {
        return 422;
    }
}
