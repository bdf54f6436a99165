package vn.danban.consent;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.danban.community.FrozenRolls;
import vn.danban.matter.FormHindrance;
import vn.danban.matter.MatterId;
import vn.danban.matter.Matters;
import vn.danban.place.HamletId;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.statement.ConsentPollRecord;
import vn.danban.shared.Refusal;
import vn.danban.shared.Refused;

/** Reads consent polls; all of them is public but the names behind the credentials. */
@Singleton
public class ConsentPolls implements FormHindrance {
    private final PollStore store;
    private final FrozenRolls rolls;
    private final Matters matters;

    ConsentPolls(PollStore store, FrozenRolls rolls, Matters matters) {
        this.store = store;
        this.rolls = rolls;
        this.matters = matters;
    }

    /** The poll about a matter, if one was held. */
    @ReadOnly
    public Optional<ConsentPoll> about(MatterId matter) {
        return store.polls.findByMatterId(matter);
    }

    /** @throws Refused {@link vn.danban.shared.GeneralRefusal#NOT_FOUND} */
    @ReadOnly
    public ConsentPoll get(PollId id) {
        return store.get(id);
    }

    /** While households are being asked how to decide, the form stands. */
    @Override
    @ReadOnly
    public Optional<Refusal> hinders(MatterId matter) {
        return about(matter).filter(ConsentPoll::isOpen).map(running -> ConsentRefusal.POLL_RUNNING);
    }

    @ReadOnly
    List<ConsentPoll> openIn(HamletId hamlet) {
        return store.polls.findByHamletIdOrderByIdDesc(hamlet).stream().filter(ConsentPoll::isOpen).toList();
    }

    /** How it stands: the answers are open statements, so their sum is public while it runs. */
    @ReadOnly
    public ConsentOutcome standing(ConsentPoll poll) {
        return poll.outcome().orElseGet(() -> store.counted(poll));
    }

    /** Everything anybody needs to count again. */
    @ReadOnly
    ConsentPollRecord record(PollId id) {
        ConsentPoll poll = store.get(id);
        return new ConsentPollRecord(id.occasion(), matters.get(poll.matterId()).text(), Digest.parseHex(poll.matterHash()),
            Digest.parseHex(rolls.get(poll.rollId()).hash()), poll.households(), poll.opened().toString(), poll.closes().toString(),
            store.credentials.of(id).stream().map(ConsentCredential::credential).toList(),
            store.answers.inOrder(id).stream().map(ConsentAnswer::statement).toList());
    }

    /** The signed answer that counts for a credential, if it gave one. */
    @ReadOnly
    Optional<String> answerOf(PollId id, String credential) {
        return store.answers.counting(id, credential).map(ConsentAnswer::statement);
    }
}
