package vn.danban.roll.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.roll.reading.RollFixtures.HEADER;
import static vn.danban.roll.reading.RollFixtures.faults;
import static vn.danban.roll.reading.RollFixtures.reading;
import static vn.danban.spreadsheet.SpreadsheetFixtures.assertRefused;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.danban.roll.RollPreview;
import vn.danban.roll.RollRefusal;

/** Somebody uploads a list made to keep the house busy: it is read or refused, in seconds. */
class HostileListsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static RollPreview twentyThousand(String row) {
        return assertTimeout(PATIENCE, () -> reading(Stream.concat(Stream.of(HEADER),
            IntStream.range(1, 20_000).mapToObj(number -> row.replace("#", String.valueOf(number)))).toArray(String[]::new)));
    }

    @Test
    void twenty_thousand_households_are_read() {
        RollPreview preview = twentyThousand("#;Nguyễn Văn An;Trần Thị Bé;Tổ 1, số #;;4;");
        assertEquals(19_999, preview.households().size());
        assertTrue(preview.isReady());
    }

    @Test
    void twenty_thousand_times_the_same_household_is_told_without_end_of_patience() {
        assertEquals(19_998, faults(twentyThousand("#;Nguyễn Văn An;Trần Thị Bé;Tổ 1;0912345678;4;")).size());
    }

    @Test
    void captions_and_cells_without_end_are_read_or_refused() {
        String endless = "tổ" + " dân phố".repeat(50_000);
        assertTimeout(PATIENCE, () -> assertRefused(RollRefusal.NO_HEADER, () -> reading("STT;" + endless + ";Họ" + " chữ đệm".repeat(50_000))));
        RollPreview preview = assertTimeout(PATIENCE, () -> reading(HEADER, endless + ";;;;;;", "1;" + endless + ";x;" + endless + ";" + "0912345678 ".repeat(50_000) + ";" + endless + ";" + endless));
        assertTrue(preview.rowsToMend().stream().flatMap(fault -> fault.values().stream()).allMatch(value -> value.length() < 100));
    }

    @Test
    void a_header_of_one_cell_is_no_header() {
        assertRefused(RollRefusal.NO_HEADER, () -> reading("Chủ hộ"));
    }
}
