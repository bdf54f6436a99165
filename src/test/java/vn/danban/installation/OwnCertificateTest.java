package vn.danban.installation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.ECPrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.danban.testing.TestCertificates;

class OwnCertificateTest {
    private static final Instant ISSUED = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant LATER = ISSUED.plus(Duration.ofDays(30));
    private static final String PASSWORD = "mật khẩu của kho";

    private final TestCertificates made = TestCertificates.since(ISSUED);
    @TempDir
    private Path folder;

    @Test
    void a_house_without_one_has_none() {
        assertTrue(certificate(null, null, null, LATER).load().isEmpty());
    }

    @Test
    void chain_and_key_in_two_files_as_certbot_writes_them() throws IOException {
        var loaded = certificate(written("fullchain.pem", made.chainPem()), written("privkey.pem", made.keyPem()), null, LATER).load().orElseThrow();

        assertEquals(List.of(made.certificate()), loaded.chain());
        assertEquals(((ECPrivateKey) made.pair().getPrivate()).getS(), ((ECPrivateKey) loaded.key()).getS());
        assertFalse(loaded.toString().contains("key="), loaded.toString());
    }

    @Test
    void both_in_one_file_and_issuers_after_the_own_certificate() throws IOException {
        TestCertificates issuer = TestCertificates.since(ISSUED);
        Path file = written("all.pem", made.olderKeyPem() + made.chainPem() + issuer.chainPem());

        assertEquals(List.of(made.certificate(), issuer.certificate()), certificate(file, null, null, LATER).load().orElseThrow().chain());
    }

    @Test
    void rsa_as_well() throws IOException {
        TestCertificates rsa = TestCertificates.rsaSince(ISSUED);
        for (String key : List.of(rsa.keyPem(), rsa.olderKeyPem())) {
            assertEquals(rsa.certificate(), certificate(written("rsa.pem", rsa.chainPem() + key), null, null, LATER).load().orElseThrow().certificate());
        }
    }

    @Test
    void a_pkcs12_store_with_its_password_and_with_no_other() throws IOException {
        Path store = Files.write(folder.resolve("house.p12"), made.pkcs12(PASSWORD));

        assertEquals(made.certificate(), certificate(store, null, PASSWORD, LATER).load().orElseThrow().certificate());
        assertRefused("DANBAN_CERTIFICATE_PASSWORD", certificate(store, null, "khác", LATER));
        assertRefused("DANBAN_CERTIFICATE_PASSWORD", certificate(store, null, null, LATER));
    }

    @Test
    void a_key_of_another_certificate_is_refused() throws IOException {
        Path chain = written("fullchain.pem", made.chainPem());

        assertRefused("does not belong", certificate(chain, written("a.pem", TestCertificates.since(ISSUED).keyPem()), null, LATER));
        assertRefused("does not belong", certificate(chain, written("b.pem", TestCertificates.rsaSince(ISSUED).keyPem()), null, LATER));
    }

    @Test
    void one_that_ran_out_and_one_not_valid_yet_are_refused() throws IOException {
        Path file = written("all.pem", made.chainPem() + made.keyPem());

        assertRefused("ran out at 2027-01-30", certificate(file, null, null, ISSUED.plus(Duration.ofDays(91))));
        assertRefused("clock", certificate(file, null, null, ISSUED.minus(Duration.ofDays(1))));
    }

    @Test
    void what_is_missing_or_damaged_is_named() throws IOException {
        assertRefused("cannot be read", certificate(folder.resolve("nowhere.pem"), null, null, LATER));
        assertRefused("DANBAN_CERTIFICATE_KEY", certificate(written("chain.pem", made.chainPem()), null, null, LATER));
        assertRefused("no certificate", certificate(written("key.pem", made.keyPem()), null, null, LATER));
        assertRefused("damaged", certificate(written("torn.pem", made.chainPem().replaceFirst("(?s)(.{200}).*(-----END)", "$1\n$2") + made.keyPem()),
            null, null, LATER));
        assertRefused("neither PEM nor", certificate(written("words.pem", "đây không phải chứng thư"), null, null, LATER));
    }

    @Test
    void people_must_have_been_told_to_come_by_https() throws IOException {
        Path file = written("all.pem", made.chainPem() + made.keyPem());

        assertRefused("DANBAN_PUBLIC_ADDRESS", new OwnCertificate(new CertificateFiles(file, null, null),
            new Installation(false, folder, URI.create("http://danban.example"), false, List.of()), Clock.fixed(LATER, ZoneOffset.UTC)));
    }

    private OwnCertificate certificate(Path file, Path key, String password, Instant now) {
        return new OwnCertificate(new CertificateFiles(file, key, password),
            new Installation(false, folder, URI.create("https://danban.example"), false, List.of()), Clock.fixed(now, ZoneOffset.UTC));
    }

    private Path written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static void assertRefused(String sentence, OwnCertificate certificate) {
        String message = assertThrows(CertificateRefused.class, certificate::load).getMessage();
        assertTrue(message.contains(sentence), message);
    }
}
