package vn.danban.spreadsheet;

import vn.danban.shared.Refused;

/** The bytes of an uploaded file. Its kind is told from the bytes, never from its name. */
public record SpreadsheetFile(byte[] content) {
    public static final int LARGEST_MEBIBYTES = 10;
    public static final int LARGEST_BYTES = LARGEST_MEBIBYTES * 1024 * 1024;

    /** @throws Refused {@link SpreadsheetRefusal#EMPTY}, {@link SpreadsheetRefusal#FILE_TOO_BIG} */
    public SpreadsheetFile {
        if (content.length == 0) {
            throw new Refused(SpreadsheetRefusal.EMPTY);
        }
        if (content.length > LARGEST_BYTES) {
            throw new Refused(SpreadsheetRefusal.FILE_TOO_BIG, LARGEST_MEBIBYTES);
        }
    }
}
