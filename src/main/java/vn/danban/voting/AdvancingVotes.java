package vn.danban.voting;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import vn.danban.board.Board;
import vn.danban.board.PublicBoard;
import vn.danban.board.VoteId;
import vn.danban.place.Clerk;
import vn.danban.protocol.Ballot;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.tally.ComputeEncryptedTally;

/** Moves a vote on when its time has come: opens it, closes it with its encrypted tally, and forgets who cast what. */
@Singleton
class AdvancingVotes {
    private final VoteStore store;
    private final SealedVotes sealedVotes;
    private final Board board;
    private final PublicBoard publicBoard;
    private final Clerk clerk;

    AdvancingVotes(VoteStore store, SealedVotes sealedVotes, Board board, PublicBoard publicBoard, Clerk clerk) {
        this.store = store;
        this.sealedVotes = sealedVotes;
        this.board = board;
        this.publicBoard = publicBoard;
        this.clerk = clerk;
    }

    /** Looks at the vote under its lock and takes every step its times ask for; none is taken twice. */
    @Transactional
    void advance(VoteId id) {
        Vote vote = store.lock(id);
        Instant now = store.votes.clock();
        if (vote.stage() == VoteStage.SEALED && !now.isBefore(vote.opens())) {
            vote = store.votes.update(vote.open());
        }
        if (vote.stage() == VoteStage.OPEN && !now.isBefore(vote.closes())) {
            close(vote);
        }
    }

    private void close(Vote vote) {
        SealedVote sealed = sealedVotes.get(vote.id());
        List<Ballot> ballots = publicBoard.payloads(vote.id(), EventType.BALLOT).parallelStream()
            .map(sealed.verifyBallot()::verify).toList();
        ComputeEncryptedTally.Tally tally =
            ComputeEncryptedTally.compute(sealed.election(), sealed.credentials(), ballots);
        board.append(vote.id(), EventType.END_BALLOTS);
        board.append(vote.id(), EventType.ENCRYPTED_TALLY, tally.encrypted().bytes(), tally.sized().bytes());
        store.votes.update(vote.close());
    }

    /** Deletes the links from households to their encrypted ballots; the trail says once that it was done. */
    @Transactional
    void deleteLinks(VoteId id) {
        Vote vote = store.lock(id);
        if (store.votes.markLinksDeleted(id) == 1) {
            store.votes.deleteBallotLinks(id);
            clerk.record(vote.hamletId(), "BallotLinksDeleted", id.text(), "");
        }
    }
}
