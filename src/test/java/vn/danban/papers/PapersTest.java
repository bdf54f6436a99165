package vn.danban.papers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.samskivert.mustache.MustacheException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import vn.danban.shared.QrPicture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.danban.place.Commune;
import vn.danban.place.CommuneId;
import vn.danban.place.Hamlet;
import vn.danban.place.HamletId;
import vn.danban.place.HamletKind;

/** Papers as they come out: the same words as PDF and DOCX, nothing missing, nothing that people typed at work. Kept in target/papers. */
class PapersTest {
    private static final Path KEPT = Path.of("target/papers");
    private static final String LONG_NAME = "Nguyễn Hoàng Phương Thảo Nguyên Vĩnh Bảo Trân Châu Ngọc Diễm";
    private final WritePaper writing = new WritePaper();

    private static Map<String, Object> data(int participants) {
        Hamlet hamlet = new Hamlet(new HamletId(new UUID(0, 1)), new CommuneId(new UUID(0, 2)), HamletKind.HAMLET, "Ấp Bình Tân",
            "xã Bình Minh Đông, tỉnh Tây Ninh", false);
        Map<String, Object> data = PaperWords.heading(hamlet, new Commune(hamlet.communeId(), "xã Bình Minh Đông", "tỉnh Tây Ninh"),
            "03/NQ-CĐDC", "Ấp Bình Tân", LocalDate.of(2026, 11, 27));
        data.putAll(Map.of("form", "Nghị quyết", "title", "Giờ giấc sinh hoạt chung và nơi để rác",
            "question", "Bà con có đồng ý với nội dung trên không?", "decidedBy", "biểu quyết trực tuyến",
            "decidedByCapital", "Biểu quyết trực tuyến", "begun", "7 giờ 00 ngày 20/11/2026", "ended", "17 giờ 00 ngày 26/11/2026"));
        data.putAll(Map.of("tookPart", 252, "absent", 160, "approve", 207, "reject", 30, "other", 15, "required", 207, "passed", true));
        data.putAll(Map.of("opinions", List.of("Đề nghị thêm thùng rác ở đầu ấp.", "Nên có lịch gom rác."),
            "text", List.of("Điều 1. Từ 22 giờ đến 5 giờ giữ yên tĩnh.", "Điều 2. Rác để đúng hai điểm tập kết."),
            "inForce", "ngày 26 tháng 11 năm 2026", "hash", "ab".repeat(32), "head", "Nguyễn Văn Thành", "front", "Lê Thị Hồng",
            "first", "Trần Thị Hoa", "second", LONG_NAME, "boardHead", "cd".repeat(32)));
        data.put("bar", List.of(Map.of("kind", "agree", "count", 207, "share", 50), Map.of("kind", "disagree", "count", 30, "share", 7),
            Map.of("kind", "other", "count", 15, "share", 4), Map.of("kind", "silent", "count", 160, "share", 39)));
        data.put("annex", participants > 0);
        data.put("participants", people(participants));
        data.put("households", 412);
        data.put("confirmed", false);
        data.putAll(Map.of("words", List.of("Kính báo cáo."), "textHash", "ef".repeat(32), "agreements", List.of("Trưởng ấp: thống nhất"),
            "devices", 400, "finding", "Đủ."));
        data.putAll(Map.of("opens", "7 giờ 00 ngày 20/11/2026", "closes", "17 giờ 00 ngày 26/11/2026",
            "closesDay", "26/11/2026", "leader", "Trần Minh Khoa", "address", "https://danban.example.vn/viec/1",
            "qr", QrPicture.of("https://danban.example.vn/viec/1")));
        return data;
    }

    private static List<Map<String, Object>> people(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> Map.<String, Object>of("number", number,
            "name", number % 17 == 0 ? LONG_NAME : "Đại diện " + number, "address", "Số " + number + ", tổ " + (1 + number % 6)
                + ", Ấp Bình Tân, xã Bình Minh Đông")).toList();
    }

    private String source(PaperKind kind, Map<String, Object> data) {
        if (kind == PaperKind.REGISTER) {
            data.put("households", people(60));
        }
        return writing.write(kind, data, false);
    }

    private static String pdfText(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return plain(new PDFTextStripper().getText(document));
        }
    }

    private static String docxText(byte[] docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            return plain(words.getText());
        }
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void the_pdf_and_the_docx_say_the_same_words(PaperKind kind) throws IOException {
        String xhtml = source(kind, data(kind == PaperKind.MINUTES ? 30 : 0));
        byte[] pdf = RenderPdf.render(xhtml);
        byte[] docx = RenderDocx.render(xhtml);
        Files.createDirectories(KEPT);
        Files.write(KEPT.resolve(kind.fileName() + ".pdf"), pdf);
        Files.write(KEPT.resolve(kind.fileName() + ".docx"), docx);
        TreeSet<String> onlyInPdf = new TreeSet<>(words(pdfText(pdf)));
        onlyInPdf.removeAll(words(docxText(docx)));
        TreeSet<String> onlyInDocx = new TreeSet<>(words(docxText(docx)));
        onlyInDocx.removeAll(words(pdfText(pdf)));
        assertEquals(List.of(), new ArrayList<>(onlyInPdf));
        assertEquals(List.of(), new ArrayList<>(onlyInDocx));
    }

    /** Long codes are broken over lines in a PDF; capitals are a matter of style there. */
    private static List<String> words(String text) {
        return java.util.Arrays.stream(text.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
            .filter(word -> word.length() > 1 && word.length() < 30 && !word.matches("[0-9a-f]+")).toList();
    }

    @Test
    void the_minutes_have_everything_the_law_asks_for() throws IOException {
        String text = pdfText(RenderPdf.render(source(PaperKind.MINUTES, data(252))));
        for (String required : List.of(
                // Law 10/2022 Art. 20(2) a–g
                "Bắt đầu: 7 giờ 00 ngày 20/11/2026", "Kết thúc: 17 giờ 00 ngày 26/11/2026", "Tổng số hộ gia đình thuộc cộng đồng dân cư: 412 hộ",
                "không có người đại diện tham gia: 160", "Giờ giấc sinh hoạt chung và nơi để rác", "Biểu quyết trực tuyến",
                "Điều 1. Từ 22 giờ đến 5 giờ giữ yên tĩnh.", "TRƯỞNG ẤP", "TRƯỞNG BAN CÔNG TÁC MẶT TRẬN", "ĐẠI DIỆN HỘ GIA ĐÌNH",
                "Nguyễn Văn Thành", "Lê Thị Hồng", "Trần Thị Hoa",
                // Decree 59/2023 Art. 5(4)a
                "tham gia biểu quyết: 252", "Đồng ý 207", "Không đồng ý 30", "Ý kiến khác 15", "Đề nghị thêm thùng rác ở đầu ấp.",
                "Phụ lục 1: Kết quả biểu quyết".toUpperCase(java.util.Locale.ROOT), "đã được thông qua", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Bố cục chờ xác nhận")) {
            assertTrue(text.toLowerCase(java.util.Locale.ROOT).contains(required.toLowerCase(java.util.Locale.ROOT)), required + " in " + text);
        }
    }

    @Test
    void the_public_copy_names_nobody_who_took_part() throws IOException {
        Map<String, Object> data = data(0);
        String text = pdfText(RenderPdf.render(source(PaperKind.MINUTES_PUBLIC, data)));
        assertFalse(text.contains("Đại diện 1"), text);
        assertFalse(text.contains("Phụ lục 2"), text);
    }

    @Test
    void an_annex_of_412_rows_repeats_its_head_on_every_page_and_loses_nobody() throws IOException {
        byte[] pdf = RenderPdf.render(source(PaperKind.MINUTES, data(412)));
        Files.createDirectories(KEPT);
        Files.write(KEPT.resolve("minutes-412.pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            int pagesWithRows = 0;
            TreeSet<Integer> numbers = new TreeSet<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = plain(stripper.getText(document));
                if (text.contains("Số " + (numbers.size() + 1) + ", tổ")) {
                    pagesWithRows++;
                    assertTrue(text.contains("Họ và tên đại diện"), "page " + page);
                    java.util.regex.Matcher rows = java.util.regex.Pattern.compile("Số (\\d+), tổ \\d, Ấp Bình Tân, xã Bình Minh Đông").matcher(text);
                    while (rows.find()) {
                        numbers.add(Integer.valueOf(rows.group(1)));
                    }
                }
            }
            assertEquals(412, numbers.size(), "no row is split between two pages");
            assertTrue(pagesWithRows > 5, "pages " + pagesWithRows);
        }
    }

    @Test
    void what_people_typed_is_words_and_nothing_else() throws IOException {
        Map<String, Object> data = data(0);
        data.put("title", "<img src=\"file:///etc/passwd\"/><script>alert(1)</script> &amp; {{question}} =1+1");
        byte[] pdf = RenderPdf.render(source(PaperKind.MINUTES_PUBLIC, data));
        assertTrue(pdfText(pdf).contains("<script>alert(1)</script> &amp; {{question}} =1+1"), pdfText(pdf));
        assertFalse(pdfText(pdf).contains("root:"));
    }

    @Test
    void nothing_outside_a_paper_is_ever_loaded() {
        byte[] pdf = RenderPdf.render("<html><head><title>x</title></head><body><p><img src=\"file:///etc/hostname\"/>"
            + "<img src=\"http://127.0.0.1:1/x.png\"/>words</p></body></html>");
        assertTrue(pdf.length > 0);
    }

    @Test
    void a_value_that_is_missing_is_an_error_and_no_gap() {
        Map<String, Object> data = data(0);
        data.remove("approve");
        assertThrows(MustacheException.class, () -> writing.write(PaperKind.MINUTES, data, false));
    }

    @Test
    void once_the_layout_is_confirmed_no_paper_says_that_it_waits() throws IOException {
        Map<String, Object> data = data(0);
        data.put("confirmed", true);
        assertFalse(pdfText(RenderPdf.render(writing.write(PaperKind.MINUTES_PUBLIC, data, false))).contains("Bố cục chờ xác nhận"));
        String own = "<p>{{title}}</p>";
        assertFalse(writing.write(PaperKind.NOTICE, own, data, false).contains("Bố cục chờ xác nhận"));
        data.put("confirmed", false);
        assertTrue(writing.write(PaperKind.NOTICE, own + "{{^confirmed}}{{/confirmed}}", data, false).contains("Bố cục chờ xác nhận"));
        assertTrue(writing.write(PaperKind.NOTICE, own, data, false).contains("Bố cục chờ xác nhận"), "whatever the source says");
    }

    @Test
    void a_paper_of_the_demo_says_so() throws IOException {
        assertTrue(pdfText(RenderPdf.render(writing.write(PaperKind.POSTER, data(0), true))).contains("BẢN THỬ"));
    }
}
