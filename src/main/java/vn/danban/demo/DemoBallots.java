package vn.danban.demo;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.IntStream;
import vn.danban.board.PublicBoard;
import vn.danban.board.VoteId;
import vn.danban.casting.CastingBallots;
import vn.danban.protocol.Election;
import vn.danban.protocol.ElectionUuid;
import vn.danban.protocol.sealing.CardKey;
import vn.danban.protocol.sealing.RandomScalars;
import vn.danban.protocol.sealing.SealBallot;
import vn.danban.shared.Refused;
import vn.danban.voting.CastRefusal;
import vn.danban.voting.Choice;

/** The first households on the list seal and cast their ballots, as the booth does in their browsers. */
@Singleton
class DemoBallots {
    private final CastingBallots casting;
    private final PublicBoard board;
    private final SecureRandom random;

    DemoBallots(CastingBallots casting, PublicBoard board, SecureRandom random) {
        this.casting = casting;
        this.board = board;
        this.random = random;
    }

    /**
     * Casts what is not cast yet.
     *
     * @param cards the keys of the cards, by the number of the household
     * @return false when the vote closed before everybody had cast
     */
    boolean cast(VoteId vote, DemoStory story, List<CardKey> cards) {
        SealBallot sealing = new SealBallot(Election.parse(board.setup(vote).election()));
        ElectionUuid uuid = new ElectionUuid(vote.text());
        List<byte[]> ballots = IntStream.range(0, story.ballots()).parallel()
            .mapToObj(i -> sealing.seal(List.of(answer(choice(story, i))), cards.get(i).signingKey(uuid), RandomScalars.from(random)))
            .toList();
        return ballots.stream().allMatch(ballot -> isCast(vote, ballot));
    }

    private boolean isCast(VoteId vote, byte[] ballot) {
        try {
            casting.cast(vote, ballot);
            return true;
        } catch (Refused refused) {
            if (refused.reason() == CastRefusal.VOTE_CLOSED) {
                return false;
            }
            if (refused.reason() == CastRefusal.ALREADY_CAST) {
                return true;
            }
            throw refused;
        }
    }

    private static Choice choice(DemoStory story, int household) {
        // Mixed, so that the board does not begin with all who approve.
        int place = household * 7 % story.ballots();
        return place < story.approve ? Choice.APPROVE
            : place < story.approve + story.reject ? Choice.REJECT : Choice.OTHER_OPINION;
    }

    private static List<Integer> answer(Choice choice) {
        return IntStream.range(0, Choice.values().length).mapToObj(i -> i == choice.ordinal() ? 1 : 0).toList();
    }
}
