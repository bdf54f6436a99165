package vn.danban.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import vn.danban.protocol.archive.Archive;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.tally.SizedTally;
import vn.danban.shared.Refusal;
import vn.danban.shared.Refused;

@VotingTest
class AdvancingVotesIT {
    private static final int HOUSEHOLDS = 60;

    @Inject
    VotingFixtures fixtures;
    private TestHamlet hamlet;

    @BeforeEach
    void a_hamlet() {
        if (hamlet == null) {
            hamlet = fixtures.made(fixtures.aHamlet().withHouseholds(HOUSEHOLDS));
        }
    }

    @Test
    void a_sealed_vote_opens_when_the_databases_clock_says_so_and_not_before() {
        TestVote vote = fixtures.aSealedVote(hamlet);
        vote.advance();
        assertEquals(VoteStage.SEALED, vote.stage());

        fixtures.asOwner("UPDATE votes SET opens = clock_timestamp() WHERE id = ?", vote.id.text());
        vote.advance();
        assertEquals(VoteStage.OPEN, vote.stage());
    }

    @Test
    void an_open_vote_stays_open_until_its_time_and_then_holds_the_encrypted_tally() {
        TestVote vote = fixtures.anOpenVote(hamlet).withBallots(2, 1, 0);
        vote.advance();
        assertEquals(VoteStage.OPEN, vote.stage());

        vote.closesNow();
        assertEquals(VoteStage.CLOSED, vote.stage());
        assertEquals(List.of(EventType.SETUP, EventType.BALLOT, EventType.BALLOT, EventType.BALLOT, EventType.END_BALLOTS,
            EventType.ENCRYPTED_TALLY), types(vote));
        assertTrue(vote.report().accepted(), () -> vote.report().toString());
    }

    @Test
    void a_vote_nobody_took_part_in_closes_and_comes_to_nothing() {
        TestVote vote = fixtures.aClosedVote(hamlet, 0, 0, 0);
        SizedTally sized = fixtures.the(BoardOfVote.class).sizedTally(vote.id);

        assertEquals(0, sized.numTallied());
        vote.decryptAll();
        assertEquals(new Outcome(0, 0, 0, HOUSEHOLDS, HOUSEHOLDS / 2 + 1), vote.now().outcome().orElseThrow());
        assertTrue(vote.report().accepted(), () -> vote.report().toString());
    }

    @Test
    void a_vote_that_slept_through_its_whole_time_still_closes() {
        TestVote vote = fixtures.aSealedVote(hamlet);
        fixtures.asOwner("""
            UPDATE votes SET opens = clock_timestamp() - interval '2 second', closes = clock_timestamp() - interval '1 second'
            WHERE id = ?""", vote.id.text());

        assertRefused(CastRefusal.VOTE_CLOSED, () -> vote.cast(0, Choice.APPROVE));
        vote.advance();
        assertEquals(VoteStage.CLOSED, vote.stage());
    }

    @RepeatedTest(3)
    void of_many_sweeps_at_once_one_closes_the_vote() throws Exception {
        TestVote vote = fixtures.anOpenVote(hamlet).withBallots(3, 0, 0);
        vote.isDueNow();
        List<Callable<Void>> sweeps = Collections.nCopies(6, () -> {
            vote.advance();
            return null;
        });
        runAll(sweeps);

        assertEquals(1, vote.archive().entries(EventType.END_BALLOTS).count());
        assertEquals(1, vote.archive().entries(EventType.ENCRYPTED_TALLY).count());
    }

    @RepeatedTest(3)
    void ballots_racing_with_the_closing_are_in_before_it_or_refused() throws Exception {
        TestVote vote = fixtures.anOpenVote(hamlet);
        List<byte[]> ballots = IntStream.range(0, HOUSEHOLDS).mapToObj(home -> vote.ballot(home, Choice.APPROVE)).toList();
        List<Refusal> refusals = Collections.synchronizedList(new ArrayList<>());
        List<String> accepted = Collections.synchronizedList(new ArrayList<>());
        List<Callable<Void>> acts = new ArrayList<>();
        for (byte[] ballot : ballots) {
            acts.add(() -> {
                try {
                    accepted.add(vote.cast(ballot).receipt().ballot().hex());
                } catch (Refused late) {
                    refusals.add(late.reason());
                }
                return null;
            });
        }
        acts.add(HOUSEHOLDS / 2, () -> {
            vote.closesNow();
            return null;
        });
        runAll(acts);

        Archive archive = vote.archive();
        assertEquals(HOUSEHOLDS, accepted.size() + refusals.size());
        assertTrue(refusals.stream().allMatch(CastRefusal.VOTE_CLOSED::equals), refusals::toString);
        assertEquals(accepted.stream().sorted().toList(), archive.entries(EventType.BALLOT)
            .map(entry -> entry.event().payload().orElseThrow().hex()).sorted().toList());
        assertEquals(List.of(EventType.END_BALLOTS, EventType.ENCRYPTED_TALLY),
            types(vote).subList(accepted.size() + 1, accepted.size() + 3));
        assertEquals(accepted.size(), fixtures.the(BoardOfVote.class).sizedTally(vote.id).numTallied());
        assertEquals(accepted.size(), fixtures.the(Votes.class).turnout(vote.now()).orElseThrow());
        assertTrue(vote.report().accepted(), () -> vote.report().toString());
    }

    private static void runAll(List<Callable<Void>> acts) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(12)) {
            for (Future<Void> act : threads.invokeAll(acts)) {
                act.get();
            }
        }
    }

    private static List<EventType> types(TestVote vote) {
        return vote.archive().entries().stream().map(entry -> entry.event().type()).toList();
    }
}
