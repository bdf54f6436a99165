package vn.danban.faults;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** The clock of a node that goes wrong. */
@Factory
@Requires(property = ShiftedClock.SETTING)
class ShiftedClock {
    static final String SETTING = "danban.faults.clock";

    @Singleton
    @Primary
    Clock shifted(@Value("${" + SETTING + "}") Duration by) {
        return Clock.offset(Clock.systemUTC(), by);
    }
}
