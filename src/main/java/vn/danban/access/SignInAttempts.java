package vn.danban.access;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import vn.danban.shared.Refused;

/**
 * Slows guessing down without locking anybody out: wrong tries are counted for one name from one address, and for one
 * address whatever the name, over a quarter of an hour. A guesser elsewhere cannot keep the owner of a name from signing in.
 */
@Singleton
class SignInAttempts {
    static final int PER_NAME_AND_ADDRESS = 8;
    static final int PER_ADDRESS = 60;
    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int REMEMBERED = 20_000;

    private final Clock clock;
    private final SequencedMap<String, Failures> failures = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    SignInAttempts(Clock clock) {
        this.clock = clock;
    }

    /** @throws Refused with {@link SignInRefusal#TOO_MANY_ATTEMPTS} and the minutes to wait */
    synchronized void require(String name, String address) {
        refuseAbove(PER_NAME_AND_ADDRESS, both(name, address));
        refuseAbove(PER_ADDRESS, address);
    }

    synchronized void failed(String name, String address) {
        Instant now = clock.instant();
        failures.merge(both(name, address), new Failures(1, now), (old, one) -> old.andOne(now));
        failures.merge(address, new Failures(1, now), (old, one) -> old.andOne(now));
    }

    synchronized void succeeded(String name, String address) {
        failures.remove(both(name, address));
    }

    private void refuseAbove(int limit, String key) {
        Failures known = failures.get(key);
        if (known != null && known.count >= limit) {
            Duration left = Duration.between(clock.instant(), known.since.plus(WINDOW));
            if (left.isPositive()) {
                throw new Refused(SignInRefusal.TOO_MANY_ATTEMPTS, left.toMinutes() + 1);
            }
        }
    }

    private static String both(String name, String address) {
        return name + " " + address;
    }

    private record Failures(int count, Instant since) {
        Failures andOne(Instant now) {
            return since.plus(WINDOW).isAfter(now) ? new Failures(count + 1, since) : new Failures(1, now);
        }
    }
}
