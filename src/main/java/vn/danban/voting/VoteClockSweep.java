package vn.danban.voting;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves votes on when their time has come and deletes links that may no longer exist. Any number of nodes may run it:
 * each step takes the vote's lock and looks again.
 */
@Singleton
class VoteClockSweep {
    static final Duration LINKS_KEPT = Duration.ofDays(30);
    private static final Logger LOG = LoggerFactory.getLogger(VoteClockSweep.class);

    private final VoteStore store;
    private final AdvancingVotes advancing;
    private final Clock clock;

    VoteClockSweep(VoteStore store, AdvancingVotes advancing, Clock clock) {
        this.store = store;
        this.advancing = advancing;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = "1s", initialDelay = "2s")
    void openAndClose() {
        for (Vote vote : store.votes.due()) {
            try {
                advancing.advance(vote.id());
            } catch (RuntimeException trouble) {
                LOG.error("vote {} could not be moved on", vote.id(), trouble);
            }
        }
    }

    @Scheduled(fixedDelay = "1h", initialDelay = "1m")
    void deleteOldLinks() {
        for (Vote vote : store.votes.endedBefore(clock.instant().minus(LINKS_KEPT))) {
            advancing.deleteLinks(vote.id());
        }
    }
}
