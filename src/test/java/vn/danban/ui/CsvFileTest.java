package vn.danban.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
    @Test
    void rows_are_written_as_vietnamese_excel_reads_them() {
        assertEquals("\uFEFF1;Đỗ Ấm;\"Tổ 1; số \"\"5\"\"\"\r\n", written("1", "Đỗ Ấm", "Tổ 1; số \"5\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84917889712", "-5", "@SUM(A1)", " =1+1", "＝1"})
    void a_cell_that_could_run_as_a_formula_gets_an_apostrophe(String cell) {
        assertEquals("\uFEFF'" + cell.strip() + "\r\n", written(cell).replace("\"", "").replace("' ", "'"));
    }

    private static String written(String... row) {
        return new String(CsvFile.write(List.of(List.of(row))), StandardCharsets.UTF_8);
    }
}
