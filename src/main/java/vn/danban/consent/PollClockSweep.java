package vn.danban.consent;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts polls whose time is over. Any number of nodes may run it: each takes the poll's lock and looks again. */
@Singleton
class PollClockSweep {
    private static final Logger LOG = LoggerFactory.getLogger(PollClockSweep.class);

    private final PollStore store;
    private final HoldingConsentPolls holding;

    PollClockSweep(PollStore store, HoldingConsentPolls holding) {
        this.store = store;
        this.holding = holding;
    }

    @Scheduled(fixedDelay = "2s", initialDelay = "3s")
    void close() {
        for (ConsentPoll poll : store.polls.due()) {
            try {
                holding.closeIfDue(poll.id());
            } catch (RuntimeException trouble) {
                LOG.error("consent poll {} could not be closed", poll.id(), trouble);
            }
        }
    }
}
