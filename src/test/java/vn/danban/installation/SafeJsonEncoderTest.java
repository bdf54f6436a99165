package vn.danban.installation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class SafeJsonEncoderTest {
    @Test
    void what_somebody_typed_cannot_begin_a_line_of_its_own_or_turn_it_round() {
        String line = encoded("hoa\r\n{\"level\":\"INFO\"}\u001b[31m\u202egnihton\u2066 \u0085 \u2028 xong");

        assertEquals(1, line.lines().count(), line);
        assertTrue(line.chars().noneMatch(c -> c == 0x1b || c == 0x202e || c == 0x2066 || c == 0x85 || c == 0x2028), line);
        assertTrue(line.contains("\\u202e"), line);
    }

    @Test
    void vietnamese_stays_readable() {
        assertTrue(encoded("Ấp Bình Tân đã khoá phiếu").contains("Ấp Bình Tân đã khoá phiếu"));
        assertFalse(encoded("Ấp").contains("\\u"));
    }

    private static String encoded(String message) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.setMDCAdapter(new LogbackMDCAdapter());
        SafeJsonEncoder encoder = new SafeJsonEncoder();
        encoder.setContext(context);
        encoder.start();
        LoggingEvent event = new LoggingEvent("test", context.getLogger("test"), Level.INFO, message, null, null);
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }
}
