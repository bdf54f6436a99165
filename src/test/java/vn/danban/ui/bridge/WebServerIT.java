package vn.danban.ui.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danban.testing.Caller;
import vn.danban.testing.DanBanTest;

@DanBanTest
class WebServerIT {
    @Inject
    EmbeddedServer server;
    private Caller anybody;

    @BeforeEach
    void call() {
        anybody = Caller.of(server.getURI());
    }

    @Test
    void a_file_of_the_machine_is_not_found() {
        HttpResponse<String> answer = anybody.get("/etc/passwd");

        assertEquals(404, answer.statusCode());
        assertFalse(answer.body().contains("root:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/../etc/passwd", "/../../../../etc/passwd", "//etc/passwd", "/./etc/passwd", "/%2e%2e/etc/passwd",
        "/..%2f..%2fetc%2fpasswd", "/%252e%252e/etc/passwd", "/..;/..;/etc/passwd", "/..\\..\\etc\\passwd",
        "/VAADIN/../../../etc/passwd", "/VAADIN/build/..%2f..%2f..%2fetc/passwd", "/fonts/../../../../application.properties",
        "/fonts/..%2f..%2f..%2fapplication.properties", "/booth/../../etc/passwd", "/booth/..%2fpages.json", "/booth/pages.json",
        "/api/docs/../../../etc/passwd", "/api/docs/..%2f..%2fapplication.properties", "/WEB-INF/web.xml",
        "/META-INF/MANIFEST.MF", "/application.properties", "/logback.xml", "/db/migration/V001__access.sql"})
    void no_way_of_writing_an_address_leads_out_of_the_public_files(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        // A raw backslash and a percent sign written twice are no address at all; below /api strangers sign in first.
        String refusal = path.contains("\\") || path.contains("%25") ? "400" : "401|404";
        assertTrue(answer.matches("(?s)HTTP/1.1 (" + refusal + ").*"), answer.lines().findFirst().orElse("no answer"));
        assertFalse(answer.contains("Tomcat"));
        assertFalse(answer.contains("root:"));
        assertFalse(answer.contains("micronaut.application.name"));
        assertFalse(answer.contains("CREATE TABLE"));
    }

    @Test
    void every_answer_forbids_guessing_framing_and_telling_where_one_came_from() {
        for (String path : new String[] {"/", "/no-such-page", "/api/health", "/api/no-such-thing", "/dan-ban.css", "/booth/"}) {
            var headers = anybody.get(path).headers();
            assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""), path);
            assertEquals("no-referrer", headers.firstValue("Referrer-Policy").orElse(""), path);
            assertTrue(headers.firstValue("Content-Security-Policy").orElse("").contains("frame-ancestors 'none'"), path);
            assertTrue(headers.firstValue("Server").isEmpty(), path);
        }
    }

    @Test
    void the_session_cookie_is_for_this_house_alone_and_hidden_from_scripts() {
        String cookie = anybody.get("/").headers().firstValue("Set-Cookie").orElseThrow();

        assertTrue(cookie.contains("HttpOnly"), cookie);
        assertTrue(cookie.contains("SameSite=Strict"), cookie);
    }

    @Test
    void the_booth_and_the_api_give_no_cookie() {
        assertTrue(anybody.get("/booth/").headers().firstValue("Set-Cookie").isEmpty());
        assertTrue(anybody.get("/api/booth/pages").headers().firstValue("Set-Cookie").isEmpty());
    }

    @Test
    void text_is_compressed_and_fonts_are_kept_for_ever() {
        var style = anybody.send(anybody.request("/dan-ban.css").header("Accept-Encoding", "gzip"));
        var font = anybody.get("/fonts/be-vietnam-pro-latin-400-normal.woff2");

        assertEquals("gzip", style.headers().firstValue("Content-Encoding").orElse(""));
        assertEquals(200, font.statusCode());
        assertTrue(font.headers().firstValue("Cache-Control").orElse("").contains("immutable"), font.headers().toString());
    }

    @Test
    void health_says_up_and_nothing_more() {
        assertEquals("{\"status\":\"UP\"}", anybody.get("/api/health").body());
    }

    @Test
    void figures_are_not_for_strangers_behind_a_proxy() {
        assertEquals(200, anybody.get("/api/metrics").statusCode());
        assertEquals(403, anybody.send(anybody.request("/api/metrics").header("X-Forwarded-For", "203.0.113.9")).statusCode());
        assertEquals(403, anybody.send(anybody.request("/api/metrics").header("Forwarded", "for=203.0.113.9")).statusCode());
    }

    @Test
    void an_unknown_api_address_is_not_found() {
        assertEquals(404, anybody.get("/api/no-such-thing").statusCode());
    }

    /** As written: ordinary clients tidy an address up before they send it. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
