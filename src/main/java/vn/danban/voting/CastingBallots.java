package vn.danban.voting;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import vn.danban.board.BallotReceipts;
import vn.danban.board.Board;
import vn.danban.board.VoteId;
import vn.danban.cards.Cards;
import vn.danban.protocol.Ballot;
import vn.danban.protocol.BallotFault;
import vn.danban.protocol.BallotReceipt;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.shared.Refused;

/**
 * Taking in ballots. Everything that needs no lock comes first (size, canonical form, signature, every proof); then one short
 * transaction takes the vote, reads the database's clock, takes the household's one participation and appends to the board.
 * A receipt leaves only after the commit.
 */
@Singleton
public class CastingBallots {
    /** A ballot of three choices has about 3 kB. */
    static final int LARGEST = 64 * 1024;

    private final VoteStore store;
    private final SealedVotes sealedVotes;
    private final Cards cards;
    private final Board board;
    private final BallotReceipts receipts;

    CastingBallots(VoteStore store, SealedVotes sealedVotes, Cards cards, Board board, BallotReceipts receipts) {
        this.store = store;
        this.sealedVotes = sealedVotes;
        this.cards = cards;
        this.board = board;
        this.receipts = receipts;
    }

    /** @param isNew false when these very bytes had been accepted before */
    public record Accepted(BallotReceipt receipt, boolean isNew) {}

    /**
     * Accepts the exact bytes of a ballot, once.
     *
     * @throws Refused with a {@link CastRefusal}; nothing was stored then
     */
    public Accepted cast(VoteId id, byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new Refused(CastRefusal.TOO_LARGE);
        }
        Ballot ballot = verify(sealedVotes.get(id), bytes);
        boolean isNew = append(id, ballot, bytes);
        return new Accepted(receipts.of(id, ballot.digest()), isNew);
    }

    private static Ballot verify(SealedVote sealed, byte[] bytes) {
        try {
            return sealed.verifyBallot().verify(bytes);
        } catch (ProtocolException fault) {
            throw new Refused(refusal(fault));
        }
    }

    private static CastRefusal refusal(ProtocolException refused) {
        return switch (refused.fault()) {
            case BallotFault.OTHER_ELECTION, BallotFault.OTHER_FINGERPRINT -> CastRefusal.WRONG_ELECTION;
            case BallotFault.UNKNOWN_CREDENTIAL -> CastRefusal.UNKNOWN_CREDENTIAL;
            case BallotFault.NOT_CANONICAL, BallotFault.SCALAR_INVALID, BallotFault.WRONG_SHAPE -> CastRefusal.MALFORMED_BALLOT;
            default -> CastRefusal.INVALID_PROOF;
        };
    }

    /** @return false when the board already holds these bytes */
    @Transactional
    protected boolean append(VoteId id, Ballot ballot, byte[] bytes) {
        Vote vote = store.lock(id);
        if (board.holds(id, ballot.digest())) {
            return false;
        }
        requireOpen(vote);
        VoteCredential owner = store.credentials
            .findByVoteIdAndCredential(id, ballot.credential().toString())
            .orElseThrow(() -> new Refused(CastRefusal.UNKNOWN_CREDENTIAL));
        if (!cards.get(owner.cardId()).active()) {
            throw new Refused(CastRefusal.CARD_INACTIVE);
        }
        if (store.participations.insert(id, owner.householdId()) == 0) {
            throw new Refused(CastRefusal.ALREADY_CAST);
        }
        board.append(id, EventType.BALLOT, bytes);
        return true;
    }

    private void requireOpen(Vote vote) {
        Instant now = store.votes.clock();
        boolean opensNow = vote.stage() == VoteStage.SEALED && !now.isBefore(vote.opens());
        if (vote.stage() == VoteStage.PREPARING || vote.stage() == VoteStage.SEALED && !opensNow) {
            throw new Refused(CastRefusal.VOTE_NOT_OPEN);
        }
        if (vote.stage() != VoteStage.OPEN && !opensNow || !now.isBefore(vote.closes())) {
            throw new Refused(CastRefusal.VOTE_CLOSED);
        }
        if (opensNow) {
            store.votes.update(vote.open());
        }
    }
}
