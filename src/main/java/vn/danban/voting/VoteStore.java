package vn.danban.voting;

import jakarta.inject.Singleton;
import java.util.Optional;
import vn.danban.access.AccountId;
import vn.danban.board.VoteId;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.IdSource;
import vn.danban.shared.Refused;

/** The tables of a vote, together, for the activities of this package. */
@Singleton
class VoteStore {
    final VoteRepository votes;
    final TrusteeRepository trustees;
    final ParticipationRepository participations;
    final VoteCredentialRepository credentials;
    private final IdSource ids;

    VoteStore(VoteRepository votes, TrusteeRepository trustees, ParticipationRepository participations,
            VoteCredentialRepository credentials, IdSource ids) {
        this.votes = votes;
        this.trustees = trustees;
        this.participations = participations;
        this.credentials = credentials;
        this.ids = ids;
    }

    VoteId newId() {
        return VoteId.of(ids.next());
    }

    Vote get(VoteId id) {
        return votes.findById(id).orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND));
    }

    /** The vote, exclusively until the transaction ends. */
    Vote lock(VoteId id) {
        return votes.lock(id).orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND));
    }

    /** The trustee this account is in the vote, if it is one. */
    Optional<Trustee> trusteeOf(VoteId id, AccountId account) {
        return trustees.of(id).stream().filter(trustee -> trustee.accountId().equals(account)).findFirst();
    }
}
