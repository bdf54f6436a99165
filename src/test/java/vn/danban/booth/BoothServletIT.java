package vn.danban.booth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.testing.Caller;
import vn.danban.testing.DanBanTest;

@DanBanTest
class BoothServletIT {
    private static final Map<String, String> ADDRESSES =
        Map.of("booth", "/booth/", "cards", "/booth/cards", "trustee", "/booth/trustee", "find", "/booth/find", "open", "/booth/open",
            "verify", "/booth/verify");

    @Inject
    EmbeddedServer server;
    @Inject
    BoothPages pages;
    private Caller anybody;

    @BeforeEach
    void call() {
        anybody = Caller.of(server.getURI());
    }

    @Test
    void each_page_is_served_byte_for_byte_as_it_was_built() throws NoSuchAlgorithmException {
        assertEquals(Set.of("booth", "cards", "find", "open", "trustee", "verify"), pages.hashes().keySet());
        for (var page : ADDRESSES.entrySet()) {
            var answer = anybody.get(page.getValue());
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(answer.body().getBytes(StandardCharsets.UTF_8));
            assertEquals(200, answer.statusCode(), page.getKey());
            assertEquals(pages.hashes().get(page.getKey()), HexFormat.of().formatHex(hash), page.getKey());
        }
    }

    @Test
    void only_a_pages_own_script_may_run_in_it() {
        for (var page : ADDRESSES.entrySet()) {
            var policies = anybody.get(page.getValue()).headers().allValues("Content-Security-Policy");
            assertEquals(1, policies.size(), page.getKey());
            String policy = policies.getFirst();
            assertEquals(pages.page(page.getKey()).orElseThrow().csp(), policy);
            assertTrue(policy.startsWith("default-src 'none'"), policy);
            assertFalse(policy.contains("unsafe"), policy);
            assertTrue(policy.contains("frame-ancestors 'none'"), policy);
        }
    }

    @Test
    void nobody_else_can_reach_into_the_page_and_it_leaves_no_trace() {
        var headers = anybody.get("/booth/").headers();

        assertEquals("same-origin", headers.firstValue("Cross-Origin-Opener-Policy").orElse(""));
        assertEquals("same-origin", headers.firstValue("Cross-Origin-Resource-Policy").orElse(""));
        assertEquals("no-cache", headers.firstValue("Cache-Control").orElse(""));
        assertTrue(headers.firstValue("Set-Cookie").isEmpty());
    }

    @Test
    void a_browser_that_has_the_page_is_not_sent_it_again() {
        String tag = anybody.get("/booth/").headers().firstValue("ETag").orElseThrow();

        var again = anybody.send(anybody.request("/booth/").header("If-None-Match", tag));

        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
    }

    @Test
    void the_page_travels_compressed_to_a_slow_phone() {
        var answer = anybody.send(anybody.request("/booth/").header("Accept-Encoding", "gzip"));

        assertEquals("gzip", answer.headers().firstValue("Content-Encoding").orElse(""));
    }

    @Test
    void what_follows_the_name_is_the_pages_own() {
        assertEquals(200, anybody.get("/booth/find/anything").statusCode());
        assertEquals(404, anybody.get("/booth/no-such-page").statusCode());
        assertEquals(404, anybody.get("/booth/booth.html").statusCode());
    }

    @Test
    void the_hashes_are_told_to_everybody() {
        String told = anybody.get("/api/booth/pages").body();

        pages.hashes().forEach((name, hash) -> assertTrue(told.contains("\"" + name + "\":\"" + hash + "\""), told));
    }
}
