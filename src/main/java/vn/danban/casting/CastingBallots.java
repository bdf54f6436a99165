package vn.danban.casting;

import jakarta.inject.Singleton;
import vn.danban.board.BallotReceipts;
import vn.danban.board.VoteId;
import vn.danban.protocol.BallotReceipt;
import vn.danban.protocol.archive.Event;
import vn.danban.protocol.format.Digest;
import vn.danban.shared.Refused;
import vn.danban.voting.CastRefusal;
import vn.danban.voting.SealedVotes;

/**
 * Taking in ballots. Everything that needs no lock comes first (size, canonical form, signature, every proof); then the ballot goes
 * into the vote's box, where those that arrive together are taken in with one short transaction ({@link TakingInBallots}).
 * A receipt leaves only after the commit.
 */
@Singleton
public class CastingBallots {
    private final SealedVotes sealedVotes;
    private final BallotBoxes boxes;
    private final TakingInBallots taking;
    private final BallotReceipts receipts;

    CastingBallots(SealedVotes sealedVotes, BallotBoxes boxes, TakingInBallots taking, BallotReceipts receipts) {
        this.sealedVotes = sealedVotes;
        this.boxes = boxes;
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
        BallotBox.Put put = new BallotBox.Put(sealedVotes.get(id).verified(bytes), bytes);
        Digest digest = put.ballot().digest();
        return switch (boxes.of(id).put(put, together -> taking.takeIn(id, together))) {
            case BallotBox.Landing.OnBoard(Event event) -> new Accepted(receipts.of(id, digest, event), true);
            case BallotBox.Landing.ThereBefore() -> new Accepted(receipts.of(id, digest), false);
            case BallotBox.Landing.TurnedAway(CastRefusal reason) -> throw new Refused(reason);
        };
    }
}
