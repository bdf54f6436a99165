package vn.danban.casting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.sealing.Forging;
import vn.danban.shared.Refusal;
import vn.danban.voting.CastRefusal;
import vn.danban.voting.Choice;
import vn.danban.voting.SealedVote;
import vn.danban.voting.TestHamlet;
import vn.danban.voting.TestVote;
import vn.danban.voting.VotingFixtures;
import vn.danban.voting.VotingTest;

/** Cast or open: a ballot is one or the other, for ever. */
@VotingTest
class OpeningBallotsIT {
    @Inject
    VotingFixtures fixtures;
    @Inject
    OpeningBallots opening;
    private TestHamlet hamlet;
    private TestVote vote;

    @BeforeEach
    void an_open_vote() {
        hamlet = fixtures.made(fixtures.aHamlet().withHouseholds(3));
        vote = fixtures.anOpenVote(hamlet);
    }

    @Test
    void an_opened_ballot_can_never_be_cast_and_another_one_of_the_household_can() {
        byte[] given = vote.ballot(0, Choice.REJECT);
        opening.open(vote.id, given);

        assertArrayEquals(given, opening.get(vote.id, tracker(given)));
        assertRefused(CastRefusal.OPENED, () -> vote.cast(given));
        assertEquals(0, vote.ballotsOnTheBoard());
        assertTrue(vote.cast(0, Choice.APPROVE).isNew());
        assertRefused(CastRefusal.OPENED, () -> vote.cast(given));
    }

    /** Whoever sealed the ballot also knows the card's key and can sign its ciphertexts once more; they stay opened. */
    @Test
    void neither_can_the_same_ciphertexts_under_another_signature() {
        byte[] given = vote.ballot(0, Choice.REJECT);
        byte[] again = Forging.signAgain(given, vote.signingKey(0), fixtures.random);
        opening.open(vote.id, given);

        assertRefused(CastRefusal.OPENED, () -> vote.cast(again));
        assertTrue(vote.cast(1, Choice.APPROVE).isNew());
    }

    @Test
    void a_ballot_on_the_board_stays_closed() {
        byte[] cast = vote.ballot(0, Choice.APPROVE);
        vote.cast(cast);

        refused(OpeningRefusal.ON_THE_BOARD, cast);
        assertRefused(OpeningRefusal.NOT_OPENED, () -> opening.get(vote.id, tracker(cast)));
    }

    @Test
    void opening_the_same_once_more_is_nothing_new() {
        byte[] given = vote.ballot(0, Choice.REJECT);
        opening.open(vote.id, given);
        opening.open(vote.id, given);

        assertArrayEquals(given, opening.get(vote.id, tracker(given)));
    }

    @Test
    void a_household_opens_no_more_than_twenty_and_votes_all_the_same() {
        for (int i = 0; i < OpeningBallots.MOST_OF_A_HOUSEHOLD; i++) {
            opening.open(vote.id, vote.ballot(0, Choice.OTHER_OPINION));
        }

        refused(OpeningRefusal.TOO_MANY_OPENED, vote.ballot(0, Choice.APPROVE));
        opening.open(vote.id, vote.ballot(1, Choice.APPROVE));
        assertTrue(vote.cast(0, Choice.APPROVE).isNew());
    }

    @Test
    void what_could_not_be_cast_is_not_opened_either() {
        byte[] ballot = vote.ballot(0, Choice.APPROVE);
        TestVote sealed = fixtures.aCalledVote(hamlet, fixtures.prepared(hamlet, fixtures.aMatter(hamlet)), Duration.ofMinutes(30), Duration.ofHours(1))
            .withKeys().sealed();

        refused(CastRefusal.MALFORMED_BALLOT, "{}".getBytes());
        refused(CastRefusal.TOO_LARGE, new byte[SealedVote.LARGEST + 1]);
        assertRefused(CastRefusal.WRONG_ELECTION, () -> opening.open(sealed.id, ballot));
        assertRefused(CastRefusal.VOTE_NOT_OPEN, () -> opening.open(sealed.id, sealed.ballot(0, Choice.APPROVE)));
        vote.closesNow();
        refused(CastRefusal.VOTE_CLOSED, ballot);
    }

    @Test
    void nobody_finds_what_was_never_opened() {
        for (String nothing : new String[] {"x", "?", Digest.of("never").base64().replace('+', '-').replace('/', '_')}) {
            assertRefused(OpeningRefusal.NOT_OPENED, () -> opening.get(vote.id, nothing));
        }
    }

    private void refused(Refusal reason, byte[] ballot) {
        assertRefused(reason, () -> opening.open(vote.id, ballot));
    }

    private static String tracker(byte[] ballot) {
        return Digest.of(ballot).base64().replace('+', '-').replace('/', '_');
    }
}
