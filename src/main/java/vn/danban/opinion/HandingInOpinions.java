package vn.danban.opinion;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import vn.danban.board.VoteId;
import vn.danban.installation.AccessKey;
import vn.danban.protocol.BoardKey;
import vn.danban.protocol.ElectionUuid;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.statement.OpinionReceipt;
import vn.danban.protocol.statement.OpinionStatement;
import vn.danban.shared.Refused;
import vn.danban.voting.Vote;
import vn.danban.voting.VoteStage;
import vn.danban.voting.Votes;

/**
 * A household says something in words while the vote is open, with its card, whether it has voted or not and whatever it chose. What
 * is in the box is never changed or taken out. The same bytes sent twice are taken in once and bring the same receipt.
 */
@Singleton
public class HandingInOpinions {
    /** Opinions of one household in one vote. */
    static final int MOST = 3;
    /** Of a statement, in bytes: the longest words, each letter as long as letters get, and the rest. */
    private static final int LARGEST = 8_000;

    private final OpinionRepository opinions;
    private final Votes votes;
    private final CardsOfVote cards;
    private final BoardKey.Private key;
    private final AccessKey access;

    HandingInOpinions(OpinionRepository opinions, Votes votes, CardsOfVote cards, BoardKey.Private key, AccessKey access) {
        this.opinions = opinions;
        this.votes = votes;
        this.cards = cards;
        this.key = key;
        this.access = access;
    }

    /**
     * Takes in the exact bytes of a signed statement.
     *
     * @throws Refused with an {@link OpinionRefusal}; nothing was kept then
     */
    public OpinionReceipt handIn(VoteId id, byte[] bytes) {
        OpinionStatement statement = verified(bytes);
        if (!statement.vote().toString().equals(id.text())) {
            throw new Refused(OpinionRefusal.OTHER_VOTE);
        }
        OpinionWords.require(statement.text());
        Digest hash = Digest.of(bytes);
        store(id, statement, hash);
        return OpinionReceipt.sign(key, new ElectionUuid(id.text()), hash);
    }

    private static OpinionStatement verified(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new Refused(OpinionRefusal.NOT_READABLE, OpinionWords.LONGEST);
        }
        try {
            return OpinionStatement.verified(bytes);
        } catch (ProtocolException fault) {
            throw new Refused(OpinionRefusal.MALFORMED_OPINION);
        }
    }

    @Transactional
    protected void store(VoteId id, OpinionStatement statement, Digest hash) {
        Vote vote = votes.get(id);
        if (opinions.existsByVoteIdAndStatement(id, hash.hex())) {
            return;
        }
        requireOpen(vote);
        cards.requireActive(vote, statement.credential());
        if (opinions.count(id, mark(id, statement.credential().toString()), MOST) == 0) {
            throw new Refused(OpinionRefusal.BOX_FULL, MOST);
        }
        opinions.save(new Opinion(id, hash.hex(), statement.text()));
    }

    private void requireOpen(Vote vote) {
        Instant now = opinions.clock();
        boolean stage = vote.stage() == VoteStage.SEALED || vote.stage() == VoteStage.OPEN;
        if (!stage || now.isBefore(vote.opens()) || !now.isBefore(vote.closes())) {
            throw new Refused(OpinionRefusal.BOX_CLOSED);
        }
    }

    private String mark(VoteId vote, String credential) {
        return access.mark("opinion box", vote + "|" + credential);
    }
}
