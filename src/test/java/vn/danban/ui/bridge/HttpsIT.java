package vn.danban.ui.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.danban.testing.Caller;
import vn.danban.testing.DanBanTest;

/** A house whose public address is https. */
@DanBanTest
@Property(name = "danban.public-address", value = "https://danban.example")
class HttpsIT {
    @Inject
    EmbeddedServer server;

    @Test
    void browsers_are_told_to_come_by_https_alone_and_keep_the_session_there() {
        var headers = Caller.of(server.getURI()).get("/").headers();

        assertEquals("max-age=31536000; includeSubDomains", headers.firstValue("Strict-Transport-Security").orElse(""));
        assertTrue(headers.firstValue("Set-Cookie").orElse("").contains("Secure"), headers.toString());
    }
}
