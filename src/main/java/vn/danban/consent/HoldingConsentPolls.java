package vn.danban.consent;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.danban.cards.HouseholdCard;
import vn.danban.community.RollId;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterId;
import vn.danban.matter.ProposingMatters;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.Clerk;
import vn.danban.protocol.format.Digest;
import vn.danban.shared.Refused;

/** The leader of the voting team asks the households, and ends the poll once it is decided (Decree 59/2023 Art. 5(2)c). */
@Singleton
public class HoldingConsentPolls {
    private final PollStore store;
    private final PollOpening opening;
    private final ProposingMatters matters;
    private final HoldingOffices offices;
    private final Clerk clerk;

    HoldingConsentPolls(PollStore store, PollOpening opening, ProposingMatters matters, HoldingOffices offices, Clerk clerk) {
        this.store = store;
        this.opening = opening;
        this.matters = matters;
        this.offices = offices;
        this.clerk = clerk;
    }

    /**
     * Asks every household of the frozen roll; from now on the words of the matter stand.
     *
     * @throws Refused with a {@link ConsentRefusal}, or with what is missing on the way to the poll
     */
    @Transactional
    public ConsentPoll open(MatterId id, Instant closes) {
        Matter matter = matters.settle(id);
        offices.require(matter.hamletId(), Office.TEAM_LEADER);
        RollId roll = opening.requireReady(id);
        if (store.polls.findByMatterId(id).isPresent()) {
            throw new Refused(ConsentRefusal.POLL_EXISTS);
        }
        Instant now = store.polls.clock().truncatedTo(ChronoUnit.SECONDS);
        if (!closes.isAfter(now.plusSeconds(1))) {
            throw new Refused(ConsentRefusal.CLOSING_IN_THE_PAST);
        }
        List<HouseholdCard> households = opening.households(matter.hamletId(), roll);
        ConsentPoll poll = store.polls.save(new ConsentPoll(PollId.of(clerk.newId()), id, matter.hamletId(), roll,
            opening.cardSet(matter.hamletId()), households.size(), Digest.of(matter.text()).hex(), now,
            closes.truncatedTo(ChronoUnit.SECONDS), null, null, null));
        store.credentials.saveAll(PollOpening.credentials(poll.id(), households));
        clerk.record(matter.hamletId(), "ConsentPollOpened", poll.id().text(), "N=" + households.size());
        return poll;
    }

    /**
     * Ends the poll before its time: more than half agreed, or every household has answered.
     *
     * @throws Refused {@link ConsentRefusal#NOT_DECIDED_YET} or {@link ConsentRefusal#POLL_CLOSED}
     */
    @Transactional
    public ConsentPoll close(PollId id) {
        ConsentPoll poll = store.lock(id);
        offices.require(poll.hamletId(), Office.TEAM_LEADER, Office.HAMLET_HEAD);
        if (!poll.isOpen()) {
            throw new Refused(ConsentRefusal.POLL_CLOSED);
        }
        ConsentOutcome outcome = store.counted(poll);
        if (!outcome.passed() && outcome.silent() > 0) {
            throw new Refused(ConsentRefusal.NOT_DECIDED_YET, outcome.agree(), outcome.required());
        }
        return count(poll);
    }

    /** Counts a poll whose time is over; does nothing to one that was counted. */
    @Transactional
    void closeIfDue(PollId id) {
        ConsentPoll poll = store.lock(id);
        if (poll.isOpen() && !store.polls.clock().isBefore(poll.closes())) {
            count(poll);
        }
    }

    private ConsentPoll count(ConsentPoll poll) {
        ConsentOutcome outcome = store.counted(poll);
        clerk.record(poll.hamletId(), "ConsentPollClosed", poll.id().text(),
            outcome.agree() + "/" + outcome.disagree() + "/" + outcome.households());
        return store.polls.update(poll.closed(store.polls.clock(), outcome));
    }
}
