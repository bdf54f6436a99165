package vn.danban.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@VotingTest
class CastingBallotsIT {
    @Inject
    VotingFixtures fixtures;
    private TestVote vote;

    @BeforeEach
    void an_open_vote() {
        vote = fixtures.anOpenVote(fixtures.made(fixtures.aHamlet().withHouseholds(4)));
    }

    @Test
    void a_households_first_ballot_is_taken_in_and_stands_on_the_board() {
        CastingBallots.Accepted accepted = vote.cast(0, Choice.APPROVE);

        assertTrue(accepted.isNew());
        assertEquals(1, vote.ballotsOnTheBoard());
        assertTrue(vote.report().accepted(), () -> vote.report().toString());
    }

    @Test
    void a_household_cannot_cast_twice() {
        vote.cast(0, Choice.APPROVE);

        assertRefused(CastRefusal.ALREADY_CAST, () -> vote.cast(0, Choice.REJECT));
        assertEquals(1, vote.ballotsOnTheBoard());
    }

    @Test
    void the_same_ballot_again_brings_the_same_receipt() {
        byte[] ballot = vote.ballot(0, Choice.APPROVE);
        CastingBallots.Accepted first = vote.cast(ballot);
        CastingBallots.Accepted again = vote.cast(ballot);

        assertTrue(first.isNew());
        assertFalse(again.isNew());
        assertEquals(first.receipt().json(), again.receipt().json());
    }
}
