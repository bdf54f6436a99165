package vn.danban.shared;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;

/** Time and randomness come from here and from nowhere else, so that a test can bring its own. */
@Factory
class OutsideWorld {
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Singleton
    SecureRandom random() {
        return new SecureRandom();
    }
}
