package vn.danban.spreadsheet;

import vn.danban.shared.Refused;

/** The bytes of an uploaded file. Its kind is told from the bytes, never from its name. */
public record SpreadsheetFile(byte[] content) {
    private static final int MEBIBYTE = 1024 * 1024;
    public static final int LARGEST_MEBIBYTES = 10;

    /** @throws Refused {@link SpreadsheetRefusal#EMPTY}, {@link SpreadsheetRefusal#FILE_TOO_BIG} */
    public SpreadsheetFile {
        if (content.length == 0) {
            throw new Refused(SpreadsheetRefusal.EMPTY);
        }
        if (content.length > LARGEST_MEBIBYTES * MEBIBYTE) {
            throw new Refused(SpreadsheetRefusal.FILE_TOO_BIG, LARGEST_MEBIBYTES);
        }
    }
}
