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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A paper signed electronically: the signature holds over this very paper and over nothing else. */
class SignPdfTest {
    private static final char[] PASSWORD = "mật khẩu của tệp khoá".toCharArray();
    private static final Instant NOW = Instant.parse("2026-11-27T03:00:00Z");
    private static byte[] paper;
    private static byte[] keyFile;
    private static byte[] signed;

    @BeforeAll
    static void a_signed_paper() throws Exception {
        paper = RenderPdf.render("<html><head><title>x</title></head><body><p>Nghị quyết của cộng đồng dân cư</p></body></html>");
        keyFile = KeyFiles.of("Nguyễn Văn Thành", PASSWORD);
        signed = SignPdf.sign(paper, keyFile, PASSWORD, NOW);
    }

    @Test
    void the_signed_paper_begins_with_the_paper_and_names_its_signer() {
        assertArrayEquals(paper, Arrays.copyOf(signed, paper.length));
        List<VerifyPdfSignatures.Signer> signers = VerifyPdfSignatures.verify(paper, signed);
        assertEquals(List.of("Nguyễn Văn Thành"), signers.stream().map(VerifyPdfSignatures.Signer::name).toList());
        assertEquals(NOW, signers.getFirst().at());
    }

    @Test
    void a_second_person_signs_after_the_first() throws Exception {
        byte[] twice = SignPdf.sign(signed, KeyFiles.of("Lê Thị Hồng", PASSWORD), PASSWORD, NOW.plusSeconds(60));
        assertEquals(List.of("Nguyễn Văn Thành", "Lê Thị Hồng"),
            VerifyPdfSignatures.verify(paper, twice).stream().map(VerifyPdfSignatures.Signer::name).toList());
    }

    @Test
    void one_changed_byte_breaks_it() {
        byte[] changed = signed.clone();
        changed[paper.length + 20] ^= 1;
        assertRefused(SignatureRefusal.SIGNATURE_BROKEN, () -> VerifyPdfSignatures.verify(paper, changed));
        byte[] longer = Arrays.copyOf(signed, signed.length + 1);
        assertRefused(SignatureRefusal.SIGNATURE_BROKEN, () -> VerifyPdfSignatures.verify(paper, longer));
    }

    @Test
    void a_signature_of_another_paper_is_none_of_this_one() {
        byte[] other = RenderPdf.render("<html><head><title>x</title></head><body><p>Một văn bản khác</p></body></html>");
        assertRefused(SignatureRefusal.NOT_THIS_PAPER, () -> VerifyPdfSignatures.verify(other, signed));
        assertRefused(SignatureRefusal.NOT_THIS_PAPER, () -> VerifyPdfSignatures.verify(paper, paper));
        byte[] appended = Arrays.copyOf(paper, paper.length + 10);
        assertRefused(SignatureRefusal.SIGNATURE_BROKEN, () -> VerifyPdfSignatures.verify(paper, appended));
    }

    @Test
    void a_wrong_password_and_a_file_that_is_no_key_are_told_apart_from_an_empty_one() throws Exception {
        assertRefused(SignatureRefusal.KEY_FILE_DOES_NOT_OPEN, () -> SignPdf.sign(paper, keyFile, "sai".toCharArray(), NOW));
        assertRefused(SignatureRefusal.KEY_FILE_DOES_NOT_OPEN, () -> SignPdf.sign(paper, "no key".getBytes(StandardCharsets.UTF_8), PASSWORD, NOW));
        byte[] empty = KeyFiles.withoutKey("Không khoá", PASSWORD);
        assertRefused(SignatureRefusal.NO_KEY_IN_FILE, () -> SignPdf.sign(paper, empty, PASSWORD, NOW));
    }

    /** Judged by a program that is not ours, where it is installed. */
    @Test
    void another_program_finds_the_signature_valid() throws IOException, InterruptedException {
        Path pdfsig = Path.of("/usr/bin/pdfsig");
        if (!Files.isExecutable(pdfsig)) {
            return;
        }
        Path file = Files.createTempFile("signed", ".pdf");
        Files.write(file, signed);
        Process process = new ProcessBuilder(pdfsig.toString(), "-nocert", file.toString()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Files.delete(file);
        assertTrue(said.contains("Signature is Valid") && said.contains("Total document signed"), said);
    }
}
