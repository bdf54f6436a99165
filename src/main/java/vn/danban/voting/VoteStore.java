package vn.danban.voting;

import jakarta.inject.Singleton;
import java.util.Optional;
import vn.danban.access.CurrentAccount;
import vn.danban.board.VoteId;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;

/** The tables of a vote, together, for the activities of this package. */
@Singleton
class VoteStore {
    final VoteRepository votes;
    final TrusteeRepository trustees;
    final ParticipationRepository participations;
    final VoteCredentialRepository credentials;
    private final CurrentAccount actor;

    VoteStore(VoteRepository votes, TrusteeRepository trustees, ParticipationRepository participations,
            VoteCredentialRepository credentials, CurrentAccount actor) {
        this.votes = votes;
        this.trustees = trustees;
        this.participations = participations;
        this.credentials = credentials;
        this.actor = actor;
    }

    Vote get(VoteId id) {
        return votes.findById(id).orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND));
    }

    /** The vote, exclusively until the transaction ends. */
    Vote lock(VoteId id) {
        return votes.lock(id).orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND));
    }

    /** The trustee the signed-in account is in the vote, if it is one. */
    Optional<Trustee> mine(VoteId id) {
        return trustees.of(id).stream().filter(this::isMine).findFirst();
    }

    boolean isMine(Trustee trustee) {
        return actor.id().filter(trustee.accountId()::equals).isPresent();
    }
}
