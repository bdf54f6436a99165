package vn.danban.voting;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.danban.board.VoteId;

/** A vote while ballots are put in: whether they are taken in at this moment, whose they are, and that each household has one. */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
public class OpenBox {
    private final VoteStore store;

    OpenBox(VoteStore store) {
        this.store = store;
    }

    /**
     * Takes the vote until the transaction ends, and opens it when its time has come. Its stage and the database's clock decide, and
     * nothing else.
     *
     * @return why no ballot is taken in, if so
     */
    public Optional<CastRefusal> take(VoteId id) {
        Vote vote = store.lock(id);
        // With the vote held: no ballot can be decided upon in between.
        Instant now = store.votes.clock();
        boolean opensNow = vote.stage() == VoteStage.SEALED && !now.isBefore(vote.opens());
        if (vote.stage() == VoteStage.PREPARING || vote.stage() == VoteStage.SEALED && !opensNow) {
            return Optional.of(CastRefusal.VOTE_NOT_OPEN);
        }
        if (vote.stage() != VoteStage.OPEN && !opensNow || !now.isBefore(vote.closes())) {
            return Optional.of(CastRefusal.VOTE_CLOSED);
        }
        if (opensNow) {
            store.votes.update(vote.open());
        }
        return Optional.empty();
    }

    /** Those of these credentials that belong to a card of a household. */
    public List<VoteCredential> owners(VoteId id, Collection<String> credentials) {
        return store.credentials.findByVoteIdAndCredentialIn(id, credentials);
    }

    /**
     * Notes that these households take part.
     *
     * @return the credentials of those that had not taken part yet; only they may have a ballot put in
     */
    public Set<String> takePart(VoteId id, Collection<String> credentials) {
        return credentials.isEmpty() ? Set.of() : Set.copyOf(store.participations.insert(id, credentials));
    }
}
