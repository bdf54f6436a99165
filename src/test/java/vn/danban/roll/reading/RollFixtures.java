package vn.danban.roll.reading;

import static vn.danban.spreadsheet.SpreadsheetFixtures.csv;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.danban.roll.RollHousehold;
import vn.danban.roll.RollPreview;
import vn.danban.spreadsheet.SpreadsheetFixtures;

/** Small lists, and what was found in them in the words "row CODE". */
final class RollFixtures {
    static final String HEADER = "STT;Chủ hộ;Người đại diện hộ;Địa chỉ thường trú;Số điện thoại;Số nhân khẩu;Ghi chú";
    static final String AN = "1;Nguyễn Văn An;Trần Thị Bé;Tổ 1, số 12;0912345678;4;";
    static final String LAN = "2;Lê Thị Lan;Lê Thị Lan;Tổ 2, số 34;0987654321;3;";

    private RollFixtures() {}

    static RollPreview reading(String... lines) {
        return ReadRoll.read(csv(lines));
    }

    /** Rows under {@link #HEADER}: the first is row 2. */
    static RollPreview listing(String... rows) {
        return reading(Stream.concat(Stream.of(HEADER), Arrays.stream(rows)).toArray(String[]::new));
    }

    static RollPreview sheet(Consumer<XSSFSheet> filling) {
        return ReadRoll.read(SpreadsheetFixtures.sheet(filling));
    }

    static List<String> faults(RollPreview preview) {
        return preview.rowsToMend().stream().map(fault -> fault.row() + " " + fault.fault()).toList();
    }

    static List<String> notices(RollPreview preview) {
        return preview.notices().stream().map(notice -> notice.row() + " " + notice.notice()).toList();
    }

    static List<String> heads(RollPreview preview) {
        return preview.households().stream().map(RollHousehold::head).toList();
    }
}
