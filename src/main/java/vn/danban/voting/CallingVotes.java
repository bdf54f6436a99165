package vn.danban.voting;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import vn.danban.access.AccountId;
import vn.danban.board.VoteId;
import vn.danban.ceremony.Ceremonies;
import vn.danban.community.FrozenRoll;
import vn.danban.matter.DecisionForm;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterId;
import vn.danban.matter.ProposingMatters;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.Clerk;
import vn.danban.place.HamletId;
import vn.danban.preparation.Preparations;
import vn.danban.protocol.trustee.Ceremony;
import vn.danban.shared.Refused;

/** The hamlet head calls a vote, sets its times while it is prepared, and annuls it where it cannot go on. */
@Singleton
public class CallingVotes {
    public static final int LEAST_TRUSTEES = Ceremony.LEAST_TRUSTEES;
    public static final int MOST_TRUSTEES = Ceremony.MOST_TRUSTEES;

    private final VoteStore store;
    private final Ground ground;
    private final Ceremonies ceremonies;
    private final HoldingOffices offices;
    private final Clerk clerk;

    CallingVotes(VoteStore store, Ground ground, Ceremonies ceremonies, HoldingOffices offices, Clerk clerk) {
        this.store = store;
        this.ground = ground;
        this.ceremonies = ceremonies;
        this.offices = offices;
        this.clerk = clerk;
    }

    /** What must be done before a vote can be called. */
    @Singleton
    record Ground(ProposingMatters matters, Preparations preparations) {}

    /** Who keeps a part of the key: an account, and the name the board shows. */
    public record NamedTrustee(AccountId account, String name) {}

    /** Calls an online vote for which all trustees are needed. */
    @Transactional
    public Vote call(MatterId matterId, Instant opens, Instant closes, List<NamedTrustee> trustees) {
        return call(matterId, opens, closes, trustees, trustees.size());
    }

    /** The number that suffices unless the head says otherwise: more than half. */
    public static int usuallyNeeded(int trustees) {
        return Ceremony.majority(trustees);
    }

    /**
     * Calls an online vote, when everything before it is done: the matter's words and the roll stand, the trustees are named.
     *
     * @param needed how many of the trustees suffice to open the tally: all of them, or fewer, but more than half
     * @throws Refused with a {@link CallRefusal}, or when the law knows no online vote for the matter
     */
    @Transactional
    public Vote call(MatterId matterId, Instant opens, Instant closes, List<NamedTrustee> trustees, int needed) {
        Matter matter = ground.matters.settle(matterId);
        offices.require(matter.hamletId(), Office.HAMLET_HEAD);
        if (matter.form() != DecisionForm.ONLINE_VOTE) {
            throw new Refused(CallRefusal.NOT_AN_ONLINE_MATTER);
        }
        if (store.votes.findByMatterIdOrderByIdDesc(matterId).stream()
                .anyMatch(vote -> vote.stage() != VoteStage.ANNULLED)) {
            throw new Refused(CallRefusal.VOTE_EXISTS);
        }
        requireTimes(seconds(opens), seconds(closes));
        requireTrustees(matter.hamletId(), trustees);
        if (!Ceremony.suffices(needed, trustees.size())) {
            throw new Refused(CallRefusal.WRONG_NUMBER_NEEDED, usuallyNeeded(trustees.size()), trustees.size());
        }
        FrozenRoll roll = ground.preparations.requireComplete(matterId);
        int required = matter.kind().threshold().required(roll.households());
        Vote vote = store.votes.save(new Vote(VoteId.of(clerk.newId()), matterId, matter.hamletId(), roll.id(), null,
            roll.households(), required, VoteStage.PREPARING, seconds(opens), seconds(closes), null, null, null, null,
            null, false, null));
        for (int i = 0; i < trustees.size(); i++) {
            store.trustees.save(Trustee.named(vote.id(), i + 1, trustees.get(i).account(), trustees.get(i).name()));
        }
        if (needed < trustees.size()) {
            ceremonies.begin(vote.id(), trustees.size(), needed);
        }
        clerk.record(vote.hamletId(), "VoteCalled", vote.id().text(), "N=" + vote.households());
        return vote;
    }

    /** Sets other times; possible only until the vote is sealed, so that no vote is ever extended. */
    @Transactional
    public Vote reschedule(VoteId id, Instant opens, Instant closes) {
        Vote vote = ofHead(id);
        if (vote.stage() != VoteStage.PREPARING) {
            throw new Refused(CallRefusal.ALREADY_SEALED);
        }
        Vote changed = vote.reschedule(seconds(opens), seconds(closes));
        requireTimes(changed.opens(), changed.closes());
        clerk.record(vote.hamletId(), "VoteRescheduled", id.text(), changed.opens() + " " + changed.closes());
        return store.votes.update(changed);
    }

    /** Ends a vote without a result, in public, because keys are lost or the service failed; a rerun uses the same cards. */
    @Transactional
    public Vote annul(VoteId id, String reason) {
        Vote vote = ofHead(id);
        if (reason == null || reason.isBlank()) {
            throw new Refused(CallRefusal.REASON_MISSING);
        }
        if (!vote.stage().mayBecome(VoteStage.ANNULLED)) {
            throw new Refused(CallRefusal.ALREADY_ENDED);
        }
        clerk.record(vote.hamletId(), "VoteAnnulled", id.text(), reason.strip());
        return store.votes.update(vote.annul(reason.strip(), store.votes.clock()));
    }

    private Vote ofHead(VoteId id) {
        Vote vote = store.lock(id);
        offices.require(vote.hamletId(), Office.HAMLET_HEAD);
        return vote;
    }

    private void requireTimes(Instant opens, Instant closes) {
        if (!closes.isAfter(opens)) {
            throw new Refused(CallRefusal.CLOSING_NOT_AFTER_OPENING);
        }
        if (!closes.isAfter(store.votes.clock())) {
            throw new Refused(CallRefusal.CLOSING_IN_THE_PAST);
        }
    }

    private void requireTrustees(HamletId hamlet, List<NamedTrustee> trustees) {
        if (trustees.size() < LEAST_TRUSTEES || trustees.size() > MOST_TRUSTEES) {
            throw new Refused(CallRefusal.WRONG_NUMBER_OF_TRUSTEES, LEAST_TRUSTEES, MOST_TRUSTEES);
        }
        HashSet<AccountId> different = new HashSet<>();
        for (NamedTrustee trustee : trustees) {
            if (offices.holds(trustee.account(), hamlet, Office.TEAM_LEADER)) {
                throw new Refused(CallRefusal.LEADER_CANNOT_BE_TRUSTEE, trustee.name());
            }
            if (!offices.holds(trustee.account(), hamlet, Office.TRUSTEE) || !different.add(trustee.account())) {
                throw new Refused(CallRefusal.NOT_A_TRUSTEE_OF_THE_HAMLET, trustee.name());
            }
        }
    }

    private static Instant seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }
}
