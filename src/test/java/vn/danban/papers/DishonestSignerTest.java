package vn.danban.papers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Refusals.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.util.CollectionStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.danban.shared.Refused;

/**
 * Somebody who brings a signed file wants the house to believe that others signed something they did not: another paper, the paper with
 * other words over it, or in another's name. A PDF can be made to show something else by what is appended to it; the comparison of its
 * states with the paper must find that.
 */
class DishonestSignerTest {
    private static byte[] paper;
    private static TestSigner signer;
    private static byte[] signed;

    private interface Change {
        void on(PDDocument document) throws IOException;
    }

    @BeforeAll
    static void a_signed_paper() {
        paper = RenderPdf.render("<html><head><title>x</title></head><body><p>Nghị quyết: mức đóng góp 100.000 đồng một hộ</p></body></html>");
        signer = TestSigner.named("Nguyễn Văn Thành");
        signed = signer.signs(paper);
        assertEquals(1, VerifyPdfSignatures.verify(paper, signed).size());
    }

    /** Appended to a file, which still begins as before. */
    private static byte[] appended(byte[] pdf, Change change) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            change.on(document);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            document.getPages().getCOSObject().setNeedToBeUpdated(true);
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            assertTrue(Arrays.equals(pdf, Arrays.copyOf(out.toByteArray(), pdf.length)));
            return out.toByteArray();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static void otherWords(PDDocument document) throws IOException {
        PDPage page = document.getPage(0);
        try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 30);
            content.newLineAtOffset(100, 500);
            content.showText("900.000");
            content.endText();
        }
    }

    private static void assertFound(SignatureRefusal found, byte[] file) {
        assertRefused(found, () -> VerifyPdfSignatures.verify(paper, file));
    }

    @Test
    void another_paper_or_no_paper_at_all() {
        byte[] other = RenderPdf.render("<html><head><title>x</title></head><body><p>Một văn bản khác</p></body></html>");
        assertFound(SignatureRefusal.NOT_THIS_PAPER, signer.signs(other));
        assertFound(SignatureRefusal.NOT_A_PDF, "<html>".getBytes(StandardCharsets.UTF_8));
        assertFound(SignatureRefusal.NOT_A_PDF, new byte[0]);
        assertFound(SignatureRefusal.NOT_THIS_PAPER, Arrays.copyOf(paper, paper.length - 1));
    }

    @Test
    void the_paper_without_a_signature() {
        assertFound(SignatureRefusal.NO_SIGNATURE, paper);
        assertFound(SignatureRefusal.NO_SIGNATURE, appended(paper, DishonestSignerTest::otherWords));
    }

    @Test
    void a_byte_changed_or_added_after_signing() {
        for (int at = paper.length; at < signed.length; at += 211) {
            byte[] changed = signed.clone();
            changed[at] ^= 1;
            assertNothingGained(changed, at);
        }
        assertFound(SignatureRefusal.SIGNATURE_BROKEN, Arrays.copyOf(signed, signed.length + 1));
        assertFound(SignatureRefusal.SIGNATURE_BROKEN, appended(signed, DishonestSignerTest::otherWords));
    }

    /** Refused, for whatever reason; or a byte that says nothing, of which a CMS has a few, and everything is as before. */
    private static void assertNothingGained(byte[] changed, int at) {
        try {
            VerifyPdfSignatures.Signer found = VerifyPdfSignatures.verify(paper, changed).getFirst();
            assertEquals(signer.certificate(), found.certificate(), "byte " + at);
        } catch (Refused refused) {
            assertTrue(refused.reason() instanceof SignatureRefusal);
        }
    }

    @Test
    void other_words_appended_before_signing() {
        assertFound(SignatureRefusal.CHANGED_BEFORE_SIGNING, signer.signs(appended(paper, DishonestSignerTest::otherWords)));
    }

    @Test
    void other_words_shown_to_the_first_signer_and_taken_away_before_the_second_signs() {
        byte[] first = signer.signs(appended(paper, DishonestSignerTest::otherWords));
        byte[] restored = appended(first, document -> {
            try (PDDocument clean = Loader.loadPDF(paper)) {
                byte[] words = clean.getPage(0).getContents().readAllBytes();
                PDPage page = document.getPage(0);
                try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.OVERWRITE, true)) {
                    content.appendRawCommands(words);
                }
            }
        });
        assertFound(SignatureRefusal.CHANGED_BEFORE_SIGNING, TestSigner.named("Lê Thị Hồng").signs(restored));
    }

    @Test
    void a_note_a_page_a_script_a_form_field() {
        List<Change> changes = List.of(
            document -> {
                PDAnnotationText note = new PDAnnotationText();
                note.setContents("900.000");
                note.setRectangle(new PDRectangle(100, 100, 200, 200));
                List<PDAnnotation> all = new ArrayList<>(document.getPage(0).getAnnotations());
                all.add(note);
                document.getPage(0).setAnnotations(all);
            },
            document -> document.addPage(new PDPage(PDRectangle.A4)),
            document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")),
            document -> document.getPage(0).setRotation(180),
            document -> document.getPage(0).setMediaBox(new PDRectangle(0, 400, 595, 442)),
            document -> document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("OCProperties"), COSName.D));
        for (Change change : changes) {
            assertFound(SignatureRefusal.CHANGED_BEFORE_SIGNING, signer.signs(appended(paper, change)));
        }
    }

    @Test
    void the_picture_of_a_signature_over_the_words() {
        assertFound(SignatureRefusal.HIDES_WORDS, signer.signs(paper, new PDRectangle(60, 700, 400, 120), "SHA256withRSA"));
        byte[] clear = signer.signs(paper, new PDRectangle(60, 100, 200, 60), "SHA256withRSA");
        assertEquals("Nguyễn Văn Thành", VerifyPdfSignatures.verify(paper, clear).getFirst().name());
    }

    @Test
    void an_old_algorithm_or_a_short_key() {
        assertFound(SignatureRefusal.TOO_WEAK, signer.signs(paper, new PDRectangle(), "SHA1withRSA"));
        assertFound(SignatureRefusal.TOO_WEAK, TestSigner.with("Ngắn", TestSigner.Terms.key(1024)).signs(paper));
    }

    @Test
    void the_certificate_exchanged_for_one_of_the_same_key_in_anothers_name() throws Exception {
        byte[] named = SignPdf.sign(paper, signer.keyFile(), TestSigner.PASSWORD.toCharArray(), Instant.parse("2026-11-27T03:00:00Z"));
        byte[] posing = exchanged(named, new JcaCertStore(List.of(signer.posingAs("Lê Thị Hồng").certificate())));
        assertFound(SignatureRefusal.SIGNATURE_BROKEN, posing);
    }

    @Test
    void another_name_written_into_the_certificate_or_the_one_who_issued_it_left_out() throws Exception {
        byte[] renamed = exchanged(signed, new JcaCertStore(List.of(signer.posingAs("Lê Thị Hồng").certificate())));
        assertEquals("Lê Thị Hồng", VerifyPdfSignatures.verify(paper, renamed).getFirst().name(), "its own key vouches for it, as for any it makes itself");
        TestSigner issued = TestSigner.named("Tổ chức chứng thực mẫu").issuesTo("Lê Thị Hồng");
        byte[] alone = exchanged(issued.signs(paper), new JcaCertStore(List.of(issued.certificate())));
        assertFound(SignatureRefusal.SIGNER_NOT_PROVEN, alone);
    }

    /** Certificates are not covered by the signature beside which they stand. */
    private static byte[] exchanged(byte[] file, CollectionStore<X509CertificateHolder> certificates) throws Exception {
        try (PDDocument document = Loader.loadPDF(file)) {
            PDSignature signature = document.getSignatureDictionaries().getFirst();
            int[] range = signature.getByteRange();
            CMSSignedData cms = new CMSSignedData(new ByteArrayInputStream(signature.getContents()));
            byte[] other = CMSSignedData.replaceCertificatesAndCRLs(cms, certificates, cms.getAttributeCertificates(), cms.getCRLs()).getEncoded();
            String digits = HexFormat.of().formatHex(other);
            byte[] changed = file.clone();
            Arrays.fill(changed, range[1] + 1, range[2] - 1, (byte) '0');
            System.arraycopy(digits.getBytes(StandardCharsets.US_ASCII), 0, changed, range[1] + 1, digits.length());
            return changed;
        }
    }

    @Test
    void whoever_issued_it_is_trusted_only_when_the_house_was_told_so() throws Exception {
        TestSigner authority = TestSigner.named("Tổ chức chứng thực mẫu");
        TestSigner issued = authority.issuesTo("Lê Thị Hồng");
        Path pem = Files.createTempFile("anchor", ".pem");
        Files.writeString(pem, "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(authority.certificate().getEncoded())
            + "\n-----END CERTIFICATE-----\n");
        Instant now = Instant.parse("2026-11-27T03:00:00Z");
        VerifyPdfSignatures.Signer found = VerifyPdfSignatures.verify(paper, issued.signs(paper)).getFirst();
        TrustAnchors told = new TrustAnchors(List.of(pem.toString()));
        assertTrue(told.lead(found.certificate(), found.others(), now));
        assertFalse(told.lead(signer.certificate(), List.of(), now));
        assertFalse(told.lead(found.certificate(), found.others(), Instant.parse("2041-01-01T00:00:00Z")));
        assertFalse(new TrustAnchors(List.of()).lead(found.certificate(), found.others(), now));
        Files.writeString(pem, "nothing");
        assertThrows(IllegalArgumentException.class, () -> new TrustAnchors(List.of(pem.toString())));
    }
}
