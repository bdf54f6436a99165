package vn.danban.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckRollCommandTest {
    private static final String CLEAN = "src/test/resources/rolls/ap-binh-tan-412-ho.xlsx";
    private static final String MESSY = "src/test/resources/rolls/ap-thoi-mon-messy.xlsx";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int checkRoll(String... arguments) {
        return new CommandLine(new CheckRollCommand()).setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
    }

    private Path file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void a_list_with_nothing_to_mend_ends_with_0() {
        assertEquals(0, checkRoll(CLEAN));
        assertTrue(out.toString().startsWith("Đọc được 412 hộ." + System.lineSeparator() + "Không có dòng nào phải sửa."), out.toString());
    }

    @Test
    void a_list_with_rows_to_mend_names_them_in_vietnamese_and_ends_with_1() {
        assertEquals(1, checkRoll(MESSY));
        assertTrue(out.toString().contains("  Dòng 43: Số nhân khẩu viết bằng chữ “bốn”. Hãy ghi bằng số: 4."), out.toString());
    }

    @Test
    void json_tells_households_rows_to_mend_and_notices() throws Exception {
        assertEquals(1, checkRoll("--json", MESSY));
        List<Integer> rows = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(out.toString())) {
            for (JsonToken token = json.nextToken(); token != null && !"notices".equals(json.currentName()); token = json.nextToken()) {
                if (token == JsonToken.FIELD_NAME && !fields.contains(json.currentName())) {
                    fields.add(json.currentName());
                }
                if (token == JsonToken.VALUE_NUMBER_INT) {
                    rows.add(json.getIntValue());
                }
            }
        }
        assertEquals(List.of("households", "rowsToMend", "row", "code", "reason"), fields);
        assertEquals(List.of(187, 25, 30, 33, 40, 43, 44, 45, 197), rows);
    }

    @Test
    void nothing_to_mend_is_an_empty_list_in_json() {
        assertEquals(0, checkRoll("--json", CLEAN));
        assertTrue(out.toString().startsWith("{\"households\":412,\"rowsToMend\":[],\"notices\":[{\"row\":7,\"code\":\"PHONE_ZEROS_RESTORED\""), out.toString());
    }

    @Test
    void a_card_number_is_never_printed_in_full() {
        checkRoll(MESSY);
        assertFalse(out.toString().matches("(?s).*\\d{12}.*"));
    }

    @Test
    void what_cannot_be_read_ends_with_2_and_says_what_to_do() throws Exception {
        assertEquals(2, checkRoll(file("thu.csv", "chào bà con").toString()));
        assertEquals(2, checkRoll(file("anh.xlsx", "%PDF\0\0").toString()));
        assertEquals(2, checkRoll(file("trong.csv", "").toString()));
        assertEquals(2, checkRoll(folder.resolve("khong-co.xlsx").toString()));
        assertEquals("", out.toString());
        assertTrue(err.toString().contains("Không tìm thấy dòng tiêu đề"), err.toString());
        assertTrue(err.toString().contains("không phải là bảng tính"), err.toString());
        assertTrue(err.toString().contains("Tệp trống"), err.toString());
        assertTrue(err.toString().contains("Không mở được tệp"), err.toString());
    }

    @Test
    void a_sheet_can_be_named() throws Exception {
        assertEquals(2, checkRoll("--sheet", "Tổ 9", CLEAN));
        assertTrue(err.toString().contains("“Tổ 9”"), err.toString());
    }
}
