package vn.danban.casting;

import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import vn.danban.board.BallotReceipts;
import vn.danban.board.Board;
import vn.danban.board.VoteId;
import vn.danban.protocol.Ballot;
import vn.danban.shared.Refused;
import vn.danban.voting.CastRefusal;
import vn.danban.voting.OpenBox;
import vn.danban.voting.SealedVotes;

/**
 * Cast or open (Protocol §10): a voter who wants to know whether the device seals what was chosen gives a sealed ballot up. It is written
 * down here before the device shows what opens it, and from then on cannot be cast.
 */
@Singleton
public class OpeningBallots {
    static final int MOST_OF_A_HOUSEHOLD = 20;

    private final SealedVotes sealedVotes;
    private final OpenBox openBox;
    private final OpenedBallotRepository opened;
    private final Board board;

    OpeningBallots(SealedVotes sealedVotes, OpenBox openBox, OpenedBallotRepository opened, Board board) {
        this.sealedVotes = sealedVotes;
        this.openBox = openBox;
        this.opened = opened;
        this.board = board;
    }

    /**
     * Gives a ballot up, once and for all; again does nothing.
     *
     * @throws Refused with a {@link CastRefusal} when it could not have been cast, or with an {@link OpeningRefusal}
     */
    @Transactional
    public void open(VoteId id, byte[] bytes) {
        Ballot ballot = sealedVotes.get(id).verified(bytes);
        openBox.take(id).ifPresent(reason -> {
            throw new Refused(reason);
        });
        if (board.holds(id, ballot.digest())) {
            throw new Refused(OpeningRefusal.ON_THE_BOARD);
        }
        if (opened.findByVoteIdAndHash(id, ballot.digest().hex()).isPresent()) {
            return;
        }
        if (opened.countByVoteIdAndCredential(id, ballot.credential().toString()) >= MOST_OF_A_HOUSEHOLD) {
            throw new Refused(OpeningRefusal.TOO_MANY_OPENED);
        }
        opened.save(OpenedBallot.of(id, ballot, bytes));
    }

    /**
     * The exact bytes of a ballot that was given up.
     *
     * @param tracker its hash as base64url without padding
     * @throws Refused {@link OpeningRefusal#NOT_OPENED}
     */
    @ReadOnly
    public byte[] get(VoteId id, String tracker) {
        return hash(tracker).flatMap(hash -> opened.findByVoteIdAndHash(id, hash)).map(OpenedBallot::content)
            .orElseThrow(() -> new Refused(OpeningRefusal.NOT_OPENED));
    }

    private static Optional<String> hash(String tracker) {
        try {
            return Optional.of(BallotReceipts.ofTracker(tracker).hex());
        } catch (RuntimeException noTracker) {
            return Optional.empty();
        }
    }
}
