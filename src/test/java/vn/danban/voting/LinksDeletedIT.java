package vn.danban.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@VotingTest
class LinksDeletedIT {
    private static final String LINKS = "SELECT count(*) FROM vote_credentials WHERE vote_id = ?";
    private static final String IN_WRITTEN_ORDER = "SELECT household_id FROM participations WHERE vote_id = ? ORDER BY ctid";
    private static final String RECORDED = "SELECT count(*) FROM audit_entries WHERE act = 'BallotLinksDeleted' AND subject = ?";
    private static final String TRANSACTIONS = "SELECT count(DISTINCT xmin::text) FROM participations WHERE vote_id = ?";

    @Inject
    VotingFixtures fixtures;
    private TestHamlet hamlet;

    @BeforeEach
    void a_hamlet() {
        hamlet = fixtures.made(fixtures.aHamlet().withHouseholds(6));
    }

    @Test
    void thirty_days_after_the_result_nothing_links_a_household_to_a_ballot() throws SQLException {
        TestVote vote = votedBackwards();
        String before = vote.archive().head().digest().hex();
        assertEquals("5", texts(TRANSACTIONS, vote).getFirst());

        endedDaysAgo(vote, 31);
        sweep();

        assertEquals(List.of("0"), texts(LINKS, vote));
        assertEquals(5, fixtures.the(Votes.class).turnout(vote.now()).orElseThrow());
        assertEquals(texts(IN_WRITTEN_ORDER, vote).stream().sorted().toList(), texts(IN_WRITTEN_ORDER, vote));
        assertEquals("1", texts(TRANSACTIONS, vote).getFirst());
        assertEquals(before, vote.archive().head().digest().hex());
        assertTrue(vote.report().accepted());
    }

    @Test
    void the_trail_says_once_that_they_were_deleted_however_many_nodes_look() throws SQLException {
        TestVote vote = votedBackwards();
        endedDaysAgo(vote, 31);
        sweep();
        fixtures.the(AdvancingVotes.class).deleteLinks(vote.id);

        assertEquals(List.of("1"), texts(RECORDED, vote));
    }

    @Test
    void until_then_the_links_stay() throws SQLException {
        TestVote vote = votedBackwards();
        endedDaysAgo(vote, 29);
        sweep();

        assertEquals(List.of("6"), texts(LINKS, vote));
    }

    @Test
    void the_links_of_an_annulled_vote_and_of_one_nobody_took_part_in_go_too() throws SQLException {
        TestVote empty = fixtures.aTalliedVote(hamlet, 0, 0, 0);
        TestVote annulled = fixtures.anOpenVote(hamlet).withBallots(1, 0, 0);
        hamlet.head().does(() -> fixtures.the(CallingVotes.class).annul(annulled.id, "Sự cố"));
        endedDaysAgo(empty, 31);
        endedDaysAgo(annulled, 31);
        sweep();

        assertEquals(List.of("0"), texts(LINKS, empty));
        assertEquals(List.of("0"), texts(LINKS, annulled));
    }

    @Test
    void nobody_deletes_the_links_of_a_vote_still_running() {
        TestVote vote = fixtures.anOpenVote(hamlet);

        assertThrows(SQLException.class, () -> fixtures.application().texts("SELECT delete_ballot_links(?)::text", vote.id.text()));
    }

    /** The last household votes first, so that the order of casting is not the order of the ids. */
    private TestVote votedBackwards() {
        TestVote vote = fixtures.anOpenVote(hamlet);
        for (int home = 4; home >= 0; home--) {
            vote.cast(home, Choice.APPROVE);
        }
        vote.closesNow();
        vote.decryptAll();
        return vote;
    }

    private void endedDaysAgo(TestVote vote, int days) {
        fixtures.asOwner("UPDATE votes SET ended_at = ended_at - ? * interval '1 day' WHERE id = ?", days, vote.id.text());
    }

    private void sweep() {
        fixtures.the(VoteClockSweep.class).deleteOldLinks();
    }

    private List<String> texts(String query, TestVote vote) throws SQLException {
        return fixtures.owner().texts(query, vote.id.text());
    }
}
