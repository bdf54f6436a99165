package vn.danban.spreadsheet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import vn.danban.shared.Refused;

/** Opens a file by what its first bytes say it is. */
public final class OpenSpreadsheet {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** The container of old Office files, and of new ones under a password [MS-CFB 2.2]. */
    private static final byte[] COMPOUND = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
    /** The stream that holds an encrypted workbook [MS-OFFCRYPTO 2.3.4.4]. */
    private static final String ENCRYPTED = "EncryptedPackage";

    private OpenSpreadsheet() {}

    /**
     * @return every sheet with something in it, in the order of the file; never empty
     * @throws Refused with a {@link SpreadsheetRefusal}
     */
    public static List<Sheet> open(SpreadsheetFile file) {
        byte[] content = file.content();
        List<Sheet> filled = read(content).stream().filter(sheet -> !sheet.rows().isEmpty()).toList();
        if (filled.isEmpty()) {
            throw new Refused(SpreadsheetRefusal.EMPTY);
        }
        return filled;
    }

    private static List<Sheet> read(byte[] content) {
        if (startsWith(content, ZIP)) {
            return OpenWorkbook.open(content);
        }
        if (startsWith(content, COMPOUND)) {
            boolean encrypted = new String(content, StandardCharsets.UTF_16LE).contains(ENCRYPTED);
            throw new Refused(encrypted ? SpreadsheetRefusal.PASSWORD_PROTECTED : SpreadsheetRefusal.OTHER_FORMAT);
        }
        String text = DecodeText.decode(content);
        String start = text.stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("<")) {
            boolean saidToBeExcel = start.startsWith("<?xml") || start.startsWith("<html") || start.startsWith("<table");
            throw new Refused(saidToBeExcel ? SpreadsheetRefusal.OTHER_FORMAT : SpreadsheetRefusal.NOT_A_SPREADSHEET);
        }
        return List.of(OpenTextTable.open(text));
    }

    private static boolean startsWith(byte[] content, byte[] signature) {
        return content.length >= signature.length
            && Arrays.equals(content, 0, signature.length, signature, 0, signature.length);
    }
}
