package vn.danban.ui.bridge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.danban.testing.DanBanTest;
import vn.danban.testing.TestCertificates;
import vn.danban.tries.TryKind;

/** A house with a certificate of its own. It knows of a proxy, but at another address than the one these tests call from. */
@DanBanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnCertificateIT implements TestPropertyProvider {
    private static final Instant YESTERDAY = Instant.now().minus(Duration.ofDays(1));

    @Inject
    EmbeddedServer server;
    @Inject
    Https https;
    private final TestCertificates first = TestCertificates.since(YESTERDAY);
    private Path file;

    @Override
    public Map<String, String> getProperties() {
        try {
            file = Files.createTempFile("danban-certificate", ".pem");
            write(first);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return Map.of("danban.certificate.file", file.toString(), "danban.public-address", "https://localhost",
            "danban.behind-proxy", "true", "danban.proxies", "192.0.2.1");
    }

    @Test
    void pages_and_api_come_by_https_and_are_to_be_asked_for_so_for_a_year() throws IOException, InterruptedException {
        assertEquals("https", server.getURI().getScheme());
        HttpResponse<String> answer = visitor(first).send(request("/").build(), BodyHandlers.ofString());

        assertEquals(200, answer.statusCode());
        assertEquals("TLSv1.3", answer.sslSession().orElseThrow().getProtocol());
        assertTrue(answer.headers().firstValue("Strict-Transport-Security").orElse("").startsWith("max-age=31536000"));
        assertTrue(answer.headers().firstValue("Set-Cookie").orElse("").contains("Secure"));
        assertTrue(figures().contains("danban_certificate_days_left"), "the figure is watched");
    }

    @Test
    void nothing_is_told_without_encryption() throws IOException {
        try (Socket plain = new Socket("127.0.0.1", server.getPort())) {
            plain.getOutputStream().write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            String answer = new String(plain.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
            assertFalse(answer.contains("Set-Cookie") || answer.contains("Dân Bàn"), answer);
        }
    }

    @Test
    void old_versions_of_tls_and_keys_without_forward_secrecy_are_refused() throws IOException {
        assertThrows(SSLException.class, () -> handshake("TLSv1.1", "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA"));
        assertThrows(SSLException.class, () -> handshake("TLSv1.2", "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA"));
        assertEquals("TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256", handshake("TLSv1.2", "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256"));
    }

    @Test
    void a_renewed_certificate_is_taken_up_while_open_and_an_unusable_one_is_not() throws IOException, InterruptedException {
        TestCertificates renewed = TestCertificates.rsaSince(YESTERDAY);
        write(renewed);
        https.renew();
        assertArrayEquals(renewed.certificate().getPublicKey().getEncoded(), served(renewed));
        assertThrows(SSLHandshakeException.class, () -> visitor(first).send(request("/api/health").build(), BodyHandlers.ofString()));

        Files.writeString(file, renewed.chainPem());
        https.renew();
        assertArrayEquals(renewed.certificate().getPublicKey().getEncoded(), served(renewed));

        write(first);
        https.renew();
        assertArrayEquals(first.certificate().getPublicKey().getEncoded(), served(first));
    }

    @Test
    void whoever_is_not_the_proxy_is_not_believed_about_an_address() throws IOException, InterruptedException {
        HttpClient visitor = visitor(first);
        int status = 0;
        for (int i = 0; i <= TryKind.PASSWORD.perNameAndAddress(); i++) {
            status = visitor.send(request("/api/login").header("Content-Type", "application/json").header("X-Forwarded-For", "203.0.113." + i)
                .POST(BodyPublishers.ofString("{\"username\":\"ai.do\",\"password\":\"đoán mò thôi mà\"}")).build(), BodyHandlers.ofString()).statusCode();
        }
        assertEquals(429, status);
    }

    private String figures() throws IOException, InterruptedException {
        return visitor(first).send(request("/api/metrics").build(), BodyHandlers.ofString()).body();
    }

    private byte[] served(TestCertificates trusted) throws IOException, InterruptedException {
        return visitor(trusted).send(request("/api/health").build(), BodyHandlers.ofString())
            .sslSession().orElseThrow().getPeerCertificates()[0].getPublicKey().getEncoded();
    }

    private String handshake(String version, String suite) throws IOException {
        try (SSLSocket socket = (SSLSocket) first.trusted().getSocketFactory().createSocket("127.0.0.1", server.getPort())) {
            socket.setEnabledProtocols(new String[] {version});
            socket.setEnabledCipherSuites(new String[] {suite});
            socket.startHandshake();
            return socket.getSession().getCipherSuite();
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("https://localhost:" + server.getPort() + path));
    }

    private static HttpClient visitor(TestCertificates trusted) {
        return HttpClient.newBuilder().sslContext(trusted.trusted()).version(HttpClient.Version.HTTP_1_1).build();
    }

    private void write(TestCertificates certificate) throws IOException {
        Files.writeString(file, certificate.chainPem() + certificate.keyPem());
    }
}
