package vn.danban.ui.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danban.testing.Caller;
import vn.danban.testing.DanBanTest;
import vn.danban.tries.TryKind;

/** A house whose public address is https, behind a proxy on the same machine: every call of these tests comes from the proxy. */
@DanBanTest
@Property(name = "danban.public-address", value = "https://danban.example")
@Property(name = "danban.behind-proxy", value = "true")
class HttpsIT {
    @Inject
    EmbeddedServer server;
    private Caller proxy;

    @BeforeEach
    void call() {
        proxy = Caller.of(server.getURI());
    }

    @Test
    void browsers_are_told_to_come_by_https_alone_and_keep_the_session_there() {
        var headers = proxy.get("/").headers();

        assertEquals("max-age=31536000; includeSubDomains", headers.firstValue("Strict-Transport-Security").orElse(""));
        assertTrue(headers.firstValue("Set-Cookie").orElse("").contains("Secure"), headers.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.9", "127.0.0.1, 203.0.113.9", "127.0.0.1, 192.168.1.7", "127.0.0.1,10.0.0.7", "::1, 192.168.1.7"})
    void nobody_behind_the_proxy_becomes_this_machine_by_saying_so_not_even_from_the_next_desk(String path) {
        assertEquals(403, proxy.send(proxy.request("/api/metrics").header("X-Forwarded-For", path)).statusCode());
    }

    @Test
    void wrong_tries_count_for_the_visitor_whom_the_proxy_names() {
        assertEquals(429, lastOfTooManyTries("ai.do", "203.0.113.9"));

        assertEquals(401, tries("ai.do", "203.0.113.10"));
    }

    @Test
    void what_a_visitor_wrote_before_the_proxys_word_changes_nothing() {
        for (int i = 0; i < TryKind.PASSWORD.perNameAndAddress(); i++) {
            tries("ke.gia", "198.51.100." + i + ", 192.168.1.8");
        }

        assertEquals(429, tries("ke.gia", "198.51.100.200, 192.168.1.8"));
    }

    @Test
    void no_other_header_moves_the_house_to_another_address() {
        var answer = proxy.send(proxy.request("/").header("X-Forwarded-For", "203.0.113.9").header("X-Forwarded-Proto", "https")
            .header("X-Forwarded-Host", "gia-mao.example").header("X-Forwarded-Prefix", "/gia-mao").header("Forwarded", "host=gia-mao.example")
            .header("X-Original-URL", "/gia-mao").header("X-Rewrite-URL", "/gia-mao"));

        assertEquals(200, answer.statusCode());
        assertFalse(answer.body().contains("gia-mao"));
        assertFalse(answer.headers().toString().contains("gia-mao"), answer.headers().toString());
    }

    private int lastOfTooManyTries(String name, String visitor) {
        for (int i = 0; i < TryKind.PASSWORD.perNameAndAddress(); i++) {
            assertEquals(401, tries(name, visitor));
        }
        return tries(name, visitor);
    }

    private int tries(String name, String forwarded) {
        return proxy.send(proxy.request("/api/login").header("Content-Type", "application/json").header("X-Forwarded-For", forwarded)
            .POST(BodyPublishers.ofString("{\"username\":\"" + name + "\",\"password\":\"đoán mò thôi mà\"}"))).statusCode();
    }
}
