package vn.danban.roll.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.spreadsheet.SpreadsheetFixtures.row;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.danban.roll.RollHousehold;
import vn.danban.roll.RollPreview;
import vn.danban.roll.RollRefusal;
import vn.danban.shared.Refused;
import vn.danban.spreadsheet.SpreadsheetFile;
import vn.danban.spreadsheet.SpreadsheetFixtures;
import vn.danban.spreadsheet.SpreadsheetRefusal;

/** Whatever program wrote the list, in whatever encoding, it is the same list. */
class ReadRollPropertyTest {
    private static final List<String> CAPTIONS = List.of("STT", "Chủ hộ", "Người đại diện hộ", "Địa chỉ thường trú", "Số điện thoại", "Ghi chú");

    record Written(String head, String representative, String address, String phone, String remark) {
        List<String> cells(int number) {
            return List.of(String.valueOf(number), head, representative, address, phone, remark);
        }
    }

    /** Every way a list is sent, by name. */
    private static final Map<String, Function<String, byte[]>> ENCODINGS = Map.of(
        "UTF-8", text -> text.getBytes(StandardCharsets.UTF_8),
        "UTF-8 with mark", text -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
        "UTF-16LE with mark", text -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
        "UTF-16BE with mark", text -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE),
        "UTF-16LE", text -> text.getBytes(StandardCharsets.UTF_16LE),
        "Windows-1258", SpreadsheetFixtures::windows1258);

    @Provide
    Arbitrary<List<Written>> households() {
        Arbitrary<String> name = Combinators.combine(Arbitraries.of("Nguyễn", "Trần", "Đỗ", "Tô", "Trương", "Thạch", "Công", "Tống"),
                Arbitraries.of("Văn", "Thị", "Hữu", "Ngọc", "Kim Ánh", "Bích"), Arbitraries.of("An", "Bé", "Đực", "Út", "Hường", "Nghĩa", "Thuý", "Phước", "Cộng", "Tổ"))
            .as((family, middle, given) -> family + " " + middle + " " + given);
        Arbitrary<String> address = Combinators.combine(Arbitraries.integers().between(1, 12), Arbitraries.integers().between(1, 999), Arbitraries.of("", "A", "/3", "/12B"))
            .as((group, house, rest) -> "Tổ " + group + ", số " + house + rest);
        Arbitrary<String> phone = Arbitraries.strings().numeric().ofLength(8).map(digits -> "09" + digits).injectNull(0.2).map(number -> number == null ? "" : number);
        return Combinators.combine(name, name, address, phone, Arbitraries.of("", "hộ nghèo", "tạm vắng", "nói \"có\"; ký sau")).as(Written::new).list().ofMinSize(1).ofMaxSize(25);
    }

    private static List<RollHousehold> expected(List<Written> written, int firstRow) {
        return IntStream.range(0, written.size()).mapToObj(i -> {
            Written household = written.get(i);
            String group = household.address().substring(0, household.address().indexOf(','));
            return new RollHousehold(firstRow + i, i + 1, household.head(), household.representative(), household.address(), group, household.phone(), Map.of());
        }).toList();
    }

    private static String table(List<Written> written, String separator) {
        Stream<List<String>> lines = Stream.concat(Stream.of(CAPTIONS), IntStream.range(0, written.size()).mapToObj(i -> written.get(i).cells(i + 1)));
        return lines.map(cells -> cells.stream().map(cell -> '"' + cell.replace("\"", "\"\"") + '"').collect(Collectors.joining(separator))).collect(Collectors.joining("\r\n"));
    }

    @Property(tries = 40)
    void a_list_reads_the_same_in_every_encoding_separator_and_normal_form(@ForAll("households") List<Written> written) {
        List<RollHousehold> expected = expected(written, 2);
        for (String separator : List.of(";", ",", "\t")) {
            for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
                String text = Normalizer.normalize(table(written, separator), form);
                ENCODINGS.forEach((name, encoding) ->
                    assertEquals(expected, ReadRoll.read(new SpreadsheetFile(encoding.apply(text))).households(), name + " " + separator + " " + form));
            }
        }
    }

    @Property(tries = 40)
    void a_workbook_reads_like_the_text_table_even_when_phones_became_numbers(@ForAll("households") List<Written> written) {
        RollPreview preview = RollFixtures.sheet(sheet -> {
            row(sheet, 1, "DANH SÁCH HỘ GIA ĐÌNH");
            row(sheet, 3, CAPTIONS.toArray());
            for (int i = 0; i < written.size(); i++) {
                Object[] cells = written.get(i).cells(i + 1).toArray();
                cells[0] = i + 1;
                cells[4] = written.get(i).phone().isEmpty() ? null : Long.valueOf(written.get(i).phone());
                row(sheet, 4 + i, cells);
            }
        });
        assertEquals(expected(written, 4), preview.households());
    }

    @Property(tries = 300)
    void no_file_of_text_makes_the_reader_stumble(@ForAll String text) {
        try {
            ReadRoll.read(new SpreadsheetFile(("STT;Chủ hộ;Đại diện;Địa chỉ;SĐT;Nhân khẩu\n" + text).getBytes(StandardCharsets.UTF_8)));
        } catch (Refused refused) {
            assertTrue(List.of(RollRefusal.NO_HEADER, RollRefusal.NO_HOUSEHOLDS, SpreadsheetRefusal.NOT_A_SPREADSHEET).contains(refused.reason()));
        }
    }
}
