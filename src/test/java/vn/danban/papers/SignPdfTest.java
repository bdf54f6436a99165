package vn.danban.papers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Refusals.assertRefused;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A paper signed electronically: the signature holds over this very paper and over nothing else. */
class SignPdfTest {
    private static final Instant NOW = Instant.parse("2026-11-27T03:00:00Z");
    private static byte[] paper;
    private static byte[] keyFile;
    private static byte[] signed;

    @BeforeAll
    static void a_signed_paper() {
        paper = RenderPdf.render("<html><head><title>x</title></head><body><p>Nghị quyết của cộng đồng dân cư</p></body></html>");
        keyFile = TestSigner.named("Nguyễn Văn Thành").keyFile();
        signed = sign(paper, keyFile, NOW);
    }

    private static byte[] sign(byte[] pdf, byte[] keyFile, Instant at) {
        return SignPdf.sign(pdf, keyFile, TestSigner.PASSWORD.toCharArray(), at);
    }

    private static List<String> names(byte[] file) {
        return VerifyPdfSignatures.verify(paper, file).stream().map(VerifyPdfSignatures.Signer::name).toList();
    }

    @Test
    void the_signed_paper_begins_with_the_paper_and_names_its_signer() {
        assertArrayEquals(paper, Arrays.copyOf(signed, paper.length));
        assertEquals(List.of("Nguyễn Văn Thành"), names(signed));
        assertEquals(NOW, VerifyPdfSignatures.verify(paper, signed).getFirst().at());
    }

    @Test
    void four_people_sign_one_file_after_each_other_with_key_files_and_with_tokens() {
        byte[] twice = TestSigner.named("Lê Thị Hồng").signs(signed);
        byte[] thrice = sign(twice, TestSigner.named("Trần Thị Hoa").keyFile(), NOW.plusSeconds(60));
        byte[] four = TestSigner.named("Phạm Văn Út").signs(thrice);
        assertEquals(List.of("Nguyễn Văn Thành", "Lê Thị Hồng", "Trần Thị Hoa", "Phạm Văn Út"), names(four));
    }

    @Test
    void a_wrong_password_and_a_file_that_is_no_key_are_told_apart_from_an_empty_one() {
        assertRefused(SignatureRefusal.KEY_FILE_DOES_NOT_OPEN, () -> SignPdf.sign(paper, keyFile, "sai".toCharArray(), NOW));
        assertRefused(SignatureRefusal.KEY_FILE_DOES_NOT_OPEN, () -> sign(paper, "no key".getBytes(StandardCharsets.UTF_8), NOW));
        byte[] empty = TestSigner.named("Không khoá").keyFile(false);
        assertRefused(SignatureRefusal.NO_KEY_IN_FILE, () -> sign(paper, empty, NOW));
    }

    @Test
    void nobody_signs_with_a_certificate_that_is_over_not_begun_or_for_something_else() {
        byte[] over = TestSigner.with("Hết Hạn", TestSigner.Terms.until(NOW.minusSeconds(1))).keyFile();
        byte[] early = TestSigner.with("Chưa Đến", TestSigner.Terms.from(NOW.plusSeconds(1))).keyFile();
        byte[] other = TestSigner.with("Máy Chủ", TestSigner.Terms.onlyFor(KeyUsage.keyEncipherment)).keyFile();
        assertRefused(SignatureRefusal.CERTIFICATE_NOT_VALID_NOW, () -> sign(paper, over, NOW));
        assertRefused(SignatureRefusal.CERTIFICATE_NOT_VALID_NOW, () -> sign(paper, early, NOW));
        assertRefused(SignatureRefusal.CERTIFICATE_NOT_FOR_SIGNING, () -> sign(paper, other, NOW));
        byte[] fitting = TestSigner.with("Đúng Loại", TestSigner.Terms.onlyFor(KeyUsage.nonRepudiation)).keyFile();
        assertEquals(List.of("Đúng Loại"), names(sign(paper, fitting, NOW)));
    }

    /** Judged by a program that is not ours, where it is installed. */
    @Test
    void another_program_finds_both_signatures_valid() throws IOException, InterruptedException {
        Path pdfsig = Path.of("/usr/bin/pdfsig");
        if (!Files.isExecutable(pdfsig)) {
            return;
        }
        Path file = Files.createTempFile("signed", ".pdf");
        Files.write(file, sign(signed, TestSigner.named("Lê Thị Hồng").keyFile(), NOW));
        Process process = new ProcessBuilder(pdfsig.toString(), "-nocert", file.toString()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Files.delete(file);
        assertEquals(3, said.split("Signature is Valid", -1).length, said);
        assertTrue(said.contains("Total document signed"), said);
    }
}
