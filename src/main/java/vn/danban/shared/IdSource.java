package vn.danban.shared;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Makes new ids: UUID version 7 (RFC 9562 section 5.7), time-ordered to the millisecond, 74 random bits. */
@Singleton
public class IdSource {
    private final Clock clock;
    private final SecureRandom random;

    IdSource(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    public UUID next() {
        long high = clock.millis() << 16 | 0x7000 | random.nextInt(1 << 12);
        long low = random.nextLong() >>> 2 | Long.MIN_VALUE;
        return new UUID(high, low);
    }
}
