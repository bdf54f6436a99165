package vn.danban.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodeTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** The last six digits of RFC 6238 appendix B, SHA-1. */
    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "2000000000,279037", "20000000000,353130"})
    void the_vectors_of_the_rfc(long second, String code) {
        assertEquals(code, OneTimeCode.code(SECRET, Instant.ofEpochSecond(second)));
        assertEquals(Optional.of(second / 30), OneTimeCode.step(SECRET, code, Instant.ofEpochSecond(second)));
    }

    @Test
    void a_clock_may_be_half_a_minute_wrong_and_no_more() {
        Instant now = Instant.ofEpochSecond(1_800_000_015);
        String code = OneTimeCode.code(SECRET, now);

        assertEquals(Optional.of(60_000_000L), OneTimeCode.step(SECRET, code, now.plusSeconds(30)));
        assertEquals(Optional.of(60_000_000L), OneTimeCode.step(SECRET, code, now.minusSeconds(30)));
        assertEquals(Optional.empty(), OneTimeCode.step(SECRET, code, now.plusSeconds(60)));
        assertEquals(Optional.empty(), OneTimeCode.step(SECRET, code, now.minusSeconds(60)));
    }
}
