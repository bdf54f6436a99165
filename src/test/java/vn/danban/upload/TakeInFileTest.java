package vn.danban.upload;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Refusals.assertRefused;
import static vn.danban.upload.UploadFixtures.aBomb;
import static vn.danban.upload.UploadFixtures.aDocument;
import static vn.danban.upload.UploadFixtures.aPdf;
import static vn.danban.upload.UploadFixtures.aPhotograph;
import static vn.danban.upload.UploadFixtures.aPicture;
import static vn.danban.upload.UploadFixtures.aWorkbook;
import static vn.danban.upload.UploadFixtures.joined;
import static vn.danban.upload.UploadFixtures.part;
import static vn.danban.upload.UploadFixtures.pdf;
import static vn.danban.upload.UploadFixtures.pdfWithPackedObjects;
import static vn.danban.upload.UploadFixtures.with;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danban.shared.Refused;

/** Files as honest people hand them in, and as an attacker would who sits on an official's machine. */
class TakeInFileTest {
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    // What is taken in

    @Test
    void a_file_is_what_its_bytes_are_whatever_it_is_called() {
        assertEquals(FileKind.PDF, taken("anh.png", aPdf()).kind());
        assertEquals(FileKind.DOCX, taken("du-toan.xlsx", aDocument()).kind());
        assertEquals(FileKind.XLSX, taken("du-toan", aWorkbook()).kind());
        assertEquals(FileKind.JPEG, taken("ảnh.pdf", aPicture("jpeg", 40, 30)).kind());
        assertEquals(FileKind.PNG, taken("ảnh.html", aPicture("png", 40, 30)).kind());
    }

    @Test
    void a_name_keeps_its_accents_and_ends_as_the_file_is() {
        assertEquals("Bản vẽ đường Bờ Kênh.pdf", taken("Bản vẽ đường Bờ Kênh.PDF", aPdf()).name());
        assertEquals("anh.pdf", taken("anh.png", aPdf()).name());
    }

    @Test
    void a_name_leads_to_no_folder_and_hides_nothing() {
        assertEquals("passwd.pdf", taken("../../etc/passwd", aPdf()).name());
        assertEquals("win-ini.pdf", taken("C:\\Windows\\win.ini.pdf", aPdf()).name());
        assertEquals("du-toanfdp-exe.pdf", taken("du-toan\u202Efdp.exe.pdf", aPdf()).name());
        assertEquals("a-b-c.pdf", taken("a\r\n\"b;c.pdf".replace("\r\n", ""), aPdf()).name().replace("--", "-"));
        assertEquals("tai-lieu.pdf", taken("///", aPdf()).name());
        assertEquals("tai-lieu.pdf", taken(".pdf", aPdf()).name());
        assertTrue(taken("x".repeat(5_000) + ".pdf", aPdf()).name().length() < 100);
    }

    @Test
    void a_name_is_told_to_browsers_in_full_and_in_plain_letters() {
        assertEquals("attachment; filename=\"Du toan duong.pdf\"; filename*=UTF-8''D%E1%BB%B1%20to%C3%A1n%20%C4%91%C6%B0%E1%BB%9Dng.pdf",
            FileName.asAttachment("Dự toán đường.pdf"));
        assertFalse(FileName.asAttachment("a\"\r\nX: y.pdf").contains("\n"));
    }

    @Test
    void a_photograph_loses_place_and_time_and_stands_upright() throws IOException {
        byte[] content = aPhotograph(60, 20);
        assertTrue(text(content).contains("106.413 E"));

        byte[] kept = taken("anh.jpg", content).content();

        assertFalse(text(kept).contains("106.413"));
        assertFalse(text(kept).contains("Exif"));
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(kept));
        assertEquals("20 x 60", picture.getWidth() + " x " + picture.getHeight());
    }

    @Test
    void what_hides_behind_a_picture_stays_behind() {
        byte[] polyglot = joined(aPicture("png", 40, 30), "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        assertFalse(text(taken("anh.png", polyglot).content()).contains("script"));
        byte[] jpegAndZip = joined(aPicture("jpeg", 40, 30), aDocument());
        assertFalse(text(taken("anh.jpg", jpegAndZip).content()).contains("PK"));
    }

    @Test
    void a_document_is_packed_again_and_still_opens() throws IOException {
        byte[] polyglot = joined(aDocument(), "MZ this is a program".getBytes(StandardCharsets.UTF_8));

        byte[] kept = taken("tờ trình.docx", polyglot).content();

        assertFalse(text(kept).contains("this is a program"));
        try (XWPFDocument opened = new XWPFDocument(new ByteArrayInputStream(kept))) {
            assertEquals("Dự toán sửa đường", opened.getParagraphs().getFirst().getText());
        }
    }

    @Test
    void a_link_in_a_document_is_no_harm() {
        String links = relations("http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink", "https://example.vn/");
        assertEquals(FileKind.DOCX, taken("a.docx", with(aDocument(), Map.of("word/_rels/document.xml.rels", links))).kind());
    }

    @Test
    void a_pdf_is_kept_as_it_is() {
        assertArrayEquals(aPdf(), taken("a.pdf", aPdf()).content());
        byte[] packed = pdfWithPackedObjects("1 0 << /Type /Catalog >>".getBytes(StandardCharsets.UTF_8));
        assertArrayEquals(packed, taken("a.pdf", packed).content());
    }

    // What is not

    @Test
    void nothing_and_too_much_are_refused() {
        assertRefused(UploadRefusal.FILE_EMPTY, () -> taken("a.pdf", new byte[0]));
        byte[] big = Arrays.copyOf(aPdf(), TakeInFile.LARGEST_BYTES + 1);
        assertRefused(UploadRefusal.FILE_TOO_BIG, () -> taken("a.pdf", big));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>", "<!doctype html><script>alert(1)</script>",
        "<?xml version=\"1.0\"?><svg/>", "MZ\u0090 a program", "#!/bin/sh\nrm -rf /", "GIF89a", "{\\rtf1 }", "Số;Tên\n1;A", " %PDF-1.7"})
    void other_kinds_are_refused_however_they_are_called(String content) {
        assertRefused(UploadRefusal.KIND_NOT_ACCEPTED, () -> taken("ban-ve.pdf", content.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void any_other_archive_is_refused() {
        assertRefused(UploadRefusal.KIND_NOT_ACCEPTED, () -> taken("a.docx", with(new byte[0], Map.of("readme.txt", "x"))));
        String slides = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/ppt/presentation.xml\" "
            + "ContentType=\"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml\"/></Types>";
        assertRefused(UploadRefusal.KIND_NOT_ACCEPTED, () -> taken("a.docx", with(new byte[0], Map.of(CONTENT_TYPES, slides))));
    }

    @Test
    void old_and_locked_office_files_are_refused_with_what_to_do() {
        byte[] compound = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
        assertRefused(UploadRefusal.OLD_OFFICE_FORMAT, () -> taken("a.doc", Arrays.copyOf(compound, 512)));
        byte[] locked = joined(compound, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
        assertRefused(UploadRefusal.PASSWORD_PROTECTED, () -> taken("a.docx", locked));
    }

    @Test
    void a_bomb_is_refused_before_it_goes_off() {
        assertRefused(UploadRefusal.INFLATES_TOO_MUCH, () -> taken("a.docx", aBomb(200)));
        byte[] zeros = new byte[80 * 1024 * 1024];
        assertRefused(UploadRefusal.INFLATES_TOO_MUCH, () -> taken("a.pdf", pdfWithPackedObjects(zeros)));
    }

    @Test
    void a_picture_of_enormous_size_is_refused_before_it_is_drawn() {
        byte[] small = aPicture("png", 10, 10);
        byte[] enormous = small.clone();
        byte[] size = HexFormat.of().parseHex("0000ffff0000ffff");
        System.arraycopy(size, 0, enormous, 16, size.length);
        CRC32 sum = new CRC32();
        sum.update(enormous, 12, 17);
        System.arraycopy(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array(), 0, enormous, 29, 4);
        assertRefused(UploadRefusal.PICTURE_TOO_LARGE, () -> taken("a.png", enormous));
    }

    @Test
    void a_broken_file_is_refused() {
        assertRefused(UploadRefusal.DAMAGED, () -> taken("a.jpg", Arrays.copyOf(aPicture("jpeg", 40, 30), 60)));
        assertRefused(UploadRefusal.DAMAGED, () -> taken("a.pdf", Arrays.copyOf(aPdf(), aPdf().length - 10)));
        assertRefused(UploadRefusal.DAMAGED, () -> taken("a.docx", Arrays.copyOf(aDocument(), 300)));
    }

    @Test
    void a_pdf_that_is_also_an_archive_or_goes_on_behind_its_end_is_refused() {
        assertRefused(UploadRefusal.DAMAGED, () -> taken("a.pdf", joined(aPdf(), aDocument())));
        assertRefused(UploadRefusal.DAMAGED, () -> taken("a.pdf", joined(aPdf(), "<script>".getBytes(StandardCharsets.UTF_8))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/OpenAction << /S /JavaScript /JS (app.alert) >>", "/OpenAction << /S /Launch /F (cmd.exe) >>",
        "/Names << /EmbeddedFiles 9 0 R >>", "/OpenAction << /S /Java#53cript >>", "/AcroForm << /XFA 4 0 R >>"})
    void a_pdf_that_runs_something_is_refused(String entry) {
        assertRefused(UploadRefusal.RUNS_PROGRAMS, () -> taken("a.pdf", pdf("<< /Type /Catalog " + entry + " >>")));
        assertRefused(UploadRefusal.RUNS_PROGRAMS,
            () -> taken("a.pdf", pdfWithPackedObjects(("1 0 << " + entry + " >>").getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void a_pdf_with_a_password_is_refused() {
        assertRefused(UploadRefusal.PASSWORD_PROTECTED, () -> taken("a.pdf", pdf("<< /Type /Catalog >> /Encrypt 5 0 R")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"word/vbaProject.bin", "word/activeX/activeX1.xml", "word/embeddings/oleObject1.bin", "word/media/setup.exe"})
    void a_document_with_something_to_run_is_refused(String part) {
        assertRefused(UploadRefusal.RUNS_PROGRAMS, () -> taken("a.docx", with(aDocument(), Map.of(part, "<x/>"))));
    }

    @Test
    void macros_under_another_name_are_found_by_their_type() {
        String types = part(aDocument(), CONTENT_TYPES).replace("</Types>",
            "<Override PartName=\"/word/picture.png\" ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>");
        assertRefused(UploadRefusal.RUNS_PROGRAMS, () -> taken("a.docx", with(aDocument(), Map.of(CONTENT_TYPES, types))));
        String enabled = part(aDocument(), CONTENT_TYPES).replace(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            "application/vnd.ms-word.document.macroEnabled.main+xml");
        assertRefused(UploadRefusal.RUNS_PROGRAMS, () -> taken("a.docx", with(aDocument(), Map.of(CONTENT_TYPES, enabled))));
    }

    @Test
    void a_document_that_fetches_its_template_from_elsewhere_is_refused() {
        String template = relations("http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate", "http://example.org/t.dotm");
        assertRefused(UploadRefusal.FETCHES_FROM_ELSEWHERE,
            () -> taken("a.docx", with(aDocument(), Map.of("word/_rels/settings.xml.rels", template))));
    }

    @Test
    void a_document_that_declares_entities_or_climbs_out_of_its_folder_is_refused() {
        String entities = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";
        assertRefused(UploadRefusal.DAMAGED, () -> taken("a.docx", with(aDocument(), Map.of("word/document.xml", entities))));
        assertRefused(UploadRefusal.DAMAGED, () -> taken("a.docx", with(aDocument(), Map.of("../../start.xml", "<a/>"))));
    }

    @Test
    void rubbish_behind_a_good_beginning_never_breaks_the_house() {
        Random chance = new Random(7);
        for (byte[] good : new byte[][] {aPdf(), aDocument(), aPicture("jpeg", 30, 30), aPicture("png", 30, 30)}) {
            for (int i = 0; i < 200; i++) {
                byte[] broken = good.clone();
                for (int j = 0; j < 5; j++) {
                    broken[8 + chance.nextInt(broken.length - 8)] = (byte) chance.nextInt();
                }
                try {
                    taken("a", broken);
                } catch (Refused refused) {
                    assertTrue(refused.reason() instanceof UploadRefusal);
                }
            }
        }
    }

    private static String relations(String type, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"" + type
            + "\" Target=\"" + target + "\" TargetMode=\"External\"/></Relationships>";
    }

    private static TakenFile taken(String name, byte[] content) {
        return TakeInFile.take(name, content);
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
