package vn.danban.casting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.board.BallotReceipts;
import vn.danban.board.PublicBoard;
import vn.danban.board.ReceiptRefusal;
import vn.danban.cards.ActivatingCards;
import vn.danban.cards.CardId;
import vn.danban.cards.ReplacingCards;
import vn.danban.protocol.BallotReceipt;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.format.Digest;
import vn.danban.shared.Refusal;
import vn.danban.voting.CastRefusal;
import vn.danban.voting.Choice;
import vn.danban.voting.SealedVotes;
import vn.danban.voting.TestHamlet;
import vn.danban.voting.TestVote;
import vn.danban.voting.VoteStage;
import vn.danban.voting.VotingFixtures;
import vn.danban.voting.VotingTest;

@VotingTest
class CastingBallotsIT {
    @Inject
    VotingFixtures fixtures;
    private TestHamlet hamlet;
    private TestVote vote;

    @BeforeEach
    void an_open_vote() {
        hamlet = fixtures.made(fixtures.aHamlet().withHouseholds(4).withCardsHandedOver(3));
        vote = fixtures.anOpenVote(hamlet);
    }

    @Test
    void a_households_first_ballot_is_taken_in_and_stands_on_the_board() {
        byte[] ballot = vote.ballot(0, Choice.APPROVE);
        BallotReceipt receipt = vote.cast(ballot).receipt();

        assertEquals(Digest.of(ballot), receipt.ballot());
        assertEquals(vote.archive().entries().get(receipt.height()).digest(), receipt.event());
        assertEquals(EventType.BALLOT, vote.archive().entries().get(receipt.height()).event().type());
        receipt.verify(fixtures.the(PublicBoard.class).key());
        assertTrue(vote.report().accepted(), () -> vote.report().toString());
    }

    @Test
    void a_household_cannot_cast_twice() {
        vote.cast(0, Choice.APPROVE);

        refusedWithoutTrace(CastRefusal.ALREADY_CAST, vote.ballot(0, Choice.REJECT));
        refusedWithoutTrace(CastRefusal.ALREADY_CAST, vote.ballot(0, Choice.APPROVE));
    }

    @Test
    void the_same_ballot_again_brings_the_same_receipt_even_after_closing_and_after_the_result() {
        byte[] ballot = vote.ballot(0, Choice.APPROVE);
        CastingBallots.Accepted first = vote.cast(ballot);
        vote.cast(1, Choice.REJECT);

        assertTrue(first.isNew());
        assertSameReceipt(first, vote.cast(ballot));
        vote.closesNow();
        assertSameReceipt(first, vote.cast(ballot));
        vote.decryptAll();
        assertSameReceipt(first, vote.cast(ballot));
        assertEquals(2, vote.ballotsOnTheBoard());
    }

    private static void assertSameReceipt(CastingBallots.Accepted first, CastingBallots.Accepted again) {
        assertFalse(again.isNew());
        assertEquals(first.receipt().json(), again.receipt().json());
    }

    @Test
    void an_unknown_outcome_can_be_asked_for_by_hash() {
        BallotReceipts receipts = fixtures.the(BallotReceipts.class);
        BallotReceipt receipt = vote.cast(0, Choice.APPROVE).receipt();
        String base64url = receipt.ballot().base64().replace('+', '-').replace('/', '_');

        assertEquals(receipt, receipts.find(vote.id, receipt.ballot().hex()));
        assertEquals(receipt, receipts.find(vote.id, base64url));
        for (String nothing : new String[] {"", "x", "?", Digest.of("never cast").hex(), vote.credentialsHash()}) {
            assertRefused(ReceiptRefusal.NOT_ON_BOARD, () -> receipts.find(vote.id, nothing));
        }
        assertRefused(ReceiptRefusal.NOT_ON_BOARD, () -> receipts.find(fixtures.anOpenVote(hamlet).id, receipt.ballot().hex()));
    }

    // Together

    @Test
    void of_ballots_taken_in_together_each_has_its_own_answer_and_the_good_ones_stand_in_their_order() {
        BallotBox.Put before = put(0, Choice.APPROVE);
        vote.cast(before.bytes());
        BallotBox.Put good = put(1, Choice.REJECT);
        List<BallotBox.Put> together = List.of(put(3, Choice.APPROVE), good, put(1, Choice.APPROVE), before, new BallotBox.Put(good.ballot(), good.bytes()), put(0, Choice.REJECT),
            put(2, Choice.OTHER_OPINION));

        List<BallotBox.Landing> landings = fixtures.the(TakingInBallots.class).takeIn(vote.id, together);

        assertEquals(new BallotBox.Landing.TurnedAway(CastRefusal.CARD_INACTIVE), landings.get(0));
        assertEquals(2, assertInstanceOf(BallotBox.Landing.OnBoard.class, landings.get(1)).event().height());
        assertEquals(new BallotBox.Landing.TurnedAway(CastRefusal.ALREADY_CAST), landings.get(2));
        assertEquals(new BallotBox.Landing.ThereBefore(), landings.get(3));
        assertEquals(new BallotBox.Landing.ThereBefore(), landings.get(4));
        assertEquals(new BallotBox.Landing.TurnedAway(CastRefusal.ALREADY_CAST), landings.get(5));
        assertEquals(3, assertInstanceOf(BallotBox.Landing.OnBoard.class, landings.get(6)).event().height());
        assertEquals(3, vote.participations());
        assertTrue(vote.report().accepted(), () -> vote.report().toString());
    }

    private BallotBox.Put put(int home, Choice choice) {
        byte[] bytes = vote.ballot(home, choice);
        return new BallotBox.Put(fixtures.the(SealedVotes.class).get(vote.id).verifyBallot().verify(bytes), bytes);
    }

    // Time

    @Test
    void nothing_is_taken_in_before_sealing_and_before_opening() {
        TestVote preparing = fixtures.aCalledVote(hamlet);
        TestVote sealed = fixtures.aSealedVote(hamlet);

        assertRefused(CastRefusal.VOTE_NOT_OPEN, () -> preparing.cast(vote.ballot(0, Choice.APPROVE)));
        assertRefused(CastRefusal.VOTE_NOT_OPEN, () -> sealed.cast(0, Choice.APPROVE));
        assertEquals(0, sealed.ballotsOnTheBoard());
    }

    @Test
    void the_first_ballot_after_the_opening_time_opens_the_vote() {
        TestVote due = fixtures.aCalledVote(hamlet, fixtures.prepared(hamlet, fixtures.aMatter(hamlet)), Duration.ofSeconds(-1), Duration.ofHours(1))
            .withKeys().sealed();

        assertTrue(due.cast(0, Choice.APPROVE).isNew());
        assertEquals(VoteStage.OPEN, due.stage());
    }

    @Test
    void a_ballot_after_the_closing_time_is_refused_even_before_any_node_has_noticed() {
        byte[] ballot = vote.ballot(0, Choice.APPROVE);
        vote.isDueNow();

        refusedWithoutTrace(CastRefusal.VOTE_CLOSED, ballot);
        vote.advance();
        refusedWithoutTrace(CastRefusal.VOTE_CLOSED, ballot);
        vote.decryptAll();
        refusedWithoutTrace(CastRefusal.VOTE_CLOSED, ballot);
    }

    // Cards

    @Test
    void a_card_that_was_not_handed_over_casts_nothing_until_two_members_have_woken_it() {
        CardId sleeping = hamlet.homes().get(3).card();
        refusedWithoutTrace(CastRefusal.CARD_INACTIVE, vote.ballot(3, Choice.APPROVE));

        hamlet.member().acts(() -> fixtures.the(ActivatingCards.class).request(hamlet.id(), sleeping, "Vừa về quê"));
        refusedWithoutTrace(CastRefusal.CARD_INACTIVE, vote.ballot(3, Choice.APPROVE));
        hamlet.leader().acts(() -> fixtures.the(ActivatingCards.class).confirm(hamlet.id(), sleeping));

        assertTrue(vote.cast(3, Choice.APPROVE).isNew());
    }

    @Test
    void a_card_replaced_during_the_vote_still_casts_here_and_the_new_one_does_not() {
        CardId old = hamlet.homes().get(0).card();
        hamlet.member().acts(() -> fixtures.the(ReplacingCards.class).replace(hamlet.id(), old, "Rách"));
        TestHamlet renewed = fixtures.withCards(hamlet);
        TestVote withNewCard = new TestVote(fixtures, renewed, vote.id);

        refusedWithoutTrace(CastRefusal.UNKNOWN_CREDENTIAL, withNewCard.ballot(renewed.homes().size() - 1, Choice.APPROVE));
        assertTrue(vote.cast(0, Choice.APPROVE).isNew());
    }

    private void refusedWithoutTrace(Refusal reason, byte[] ballot) {
        String head = fixtures.the(PublicBoard.class).head(vote.id).orElseThrow().hash();
        int took = vote.participations();

        assertRefused(reason, () -> vote.cast(ballot));
        assertEquals(head, fixtures.the(PublicBoard.class).head(vote.id).orElseThrow().hash());
        assertEquals(took, vote.participations());
    }
}
