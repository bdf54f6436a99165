package vn.danban.token;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import vn.danban.shared.IdSource;

/** Time and chance, for tokens. */
@Singleton
class OutsideOfTokens {
    private final IdSource ids;
    private final SecureRandom random;
    private final Clock clock;

    OutsideOfTokens(IdSource ids, SecureRandom random, Clock clock) {
        this.ids = ids;
        this.random = random;
        this.clock = clock;
    }

    UUID newId() {
        return ids.next();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Random bytes as base64url. */
    String newSecret(int bytes) {
        byte[] fresh = new byte[bytes];
        random.nextBytes(fresh);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(fresh);
    }
}
