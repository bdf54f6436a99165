package vn.danban.voting;

import jakarta.inject.Singleton;
import vn.danban.board.BallotReceipts;
import vn.danban.board.VoteId;
import vn.danban.protocol.Ballot;
import vn.danban.protocol.BallotFault;
import vn.danban.protocol.BallotReceipt;
import vn.danban.protocol.archive.Event;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.shared.Refused;

/**
 * Taking in ballots. Everything that needs no lock comes first (size, canonical form, signature, every proof); then the ballot goes
 * into the vote's box, where those that arrive together are taken in with one short transaction ({@link TakingInBallots}).
 * A receipt leaves only after the commit.
 */
@Singleton
public class CastingBallots {
    /** A ballot of three choices has about 3 kB. */
    static final int LARGEST = 64 * 1024;

    private final SealedVotes sealedVotes;
    private final TakingInBallots taking;
    private final BallotReceipts receipts;

    CastingBallots(SealedVotes sealedVotes, TakingInBallots taking, BallotReceipts receipts) {
        this.sealedVotes = sealedVotes;
        this.taking = taking;
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
        SealedVote sealed = sealedVotes.get(id);
        BallotBox.Put put = new BallotBox.Put(verify(sealed, bytes), bytes);
        Digest digest = put.ballot().digest();
        return switch (sealed.box().put(put, together -> taking.takeIn(id, together))) {
            case BallotBox.Landing.OnBoard(Event event) -> new Accepted(receipts.of(id, digest, event), true);
            case BallotBox.Landing.ThereBefore() -> new Accepted(receipts.of(id, digest), false);
            case BallotBox.Landing.TurnedAway(CastRefusal reason) -> throw new Refused(reason);
        };
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
}
