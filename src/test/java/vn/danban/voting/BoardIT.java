package vn.danban.voting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danban.board.BoardPage;
import vn.danban.board.PublicBoard;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.format.Digest;
import vn.danban.testing.Sql;
import vn.danban.verifier.Report;

@VotingTest
class BoardIT {
    @Inject
    VotingFixtures fixtures;
    private TestVote vote;

    @BeforeEach
    void an_open_vote_with_two_ballots() {
        vote = fixtures.anOpenVote(fixtures.made(fixtures.aHamlet().withHouseholds(3))).withBallots(1, 1, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "UPDATE board_entries SET payload = NULL", "UPDATE board_entries SET position = position + 100",
        "DELETE FROM board_entries", "DELETE FROM board_entries WHERE false", "TRUNCATE board_entries",
        "UPDATE boards SET begun = begun", "DELETE FROM boards", "TRUNCATE boards CASCADE"})
    void neither_the_house_nor_the_owner_of_the_tables_changes_or_removes_an_entry(String attempt) {
        byte[] before = vote.archiveBytes();
        for (Sql hand : List.of(fixtures.application(), fixtures.owner())) {
            assertThrows(SQLException.class, () -> hand.execute(attempt), hand.user());
        }
        assertArrayEquals(before, vote.archiveBytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "ALTER TABLE board_entries DISABLE TRIGGER ALL", "DROP TRIGGER board_only_grows ON board_entries", "DROP TABLE board_entries",
        "ALTER TABLE participations DROP CONSTRAINT participations_pkey", "DELETE FROM participations",
        "UPDATE participations SET household_id = gen_random_uuid()", "DELETE FROM vote_credentials",
        "UPDATE vote_credentials SET credential = repeat('0', 64)", "DELETE FROM votes", "DELETE FROM electoral_roll_entries",
        "UPDATE electoral_rolls SET households = 1", "DELETE FROM audit_entries", "UPDATE audit_entries SET act = 'x'",
        "TRUNCATE participations", "SET ROLE danban_owner", "SET session_replication_role = replica"})
    void the_house_itself_may_not(String attempt) {
        assertThrows(SQLException.class, () -> fixtures.application().execute(attempt));
    }

    @Test
    void an_entry_is_named_by_the_hash_of_its_content() {
        for (String hash : new String[] {Digest.of("other").hex(), Digest.of("content").hex().toUpperCase(), ""}) {
            assertThrows(SQLException.class, () -> insert(1_000, hash, null, null));
        }
    }

    @Test
    void two_events_never_share_a_height_a_position_or_a_name() throws SQLException {
        String fresh = Digest.of("content").hex();
        String first = fixtures.application().texts("SELECT hash FROM board_entries WHERE vote = ? AND event_height = 0", vote.id.text()).getFirst();

        assertThrows(SQLException.class, () -> insert(1_000, fresh, 1, "Ballot"));
        assertThrows(SQLException.class, () -> insert(0, fresh, null, null));
        assertThrows(SQLException.class, () -> insert(1_000, first, null, null));
        assertThrows(SQLException.class, () -> insert(1_000, fresh, 1_000, "Amendment"));
    }

    @Test
    void an_entry_slipped_in_beside_the_house_breaks_the_archive_for_everybody_to_see() throws SQLException {
        assertTrue(vote.report().accepted());
        fixtures.application().execute("""
            INSERT INTO board_entries (vote, position, hash, content, event_height, event_type)
            SELECT ?, 1000, encode(sha256(content), 'hex'), content, 3, 'EndBallots'
            FROM (SELECT convert_to('{"parent":"' || repeat('0', 64) || '","height":3,"type":"EndBallots"}', 'UTF8') AS content) AS forged""",
            vote.id.text());
        Report report = vote.report();

        assertEquals(false, report.accepted(), report::toString);
    }

    @Test
    void each_archive_begins_with_the_bytes_of_every_earlier_one_and_verifies() {
        List<byte[]> archives = new ArrayList<>(List.of(vote.archiveBytes()));
        vote.cast(2, Choice.OTHER_OPINION);
        archives.add(vote.archiveBytes());
        vote.closesNow();
        archives.add(vote.archiveBytes());
        for (int trustee = 0; trustee < 3; trustee++) {
            vote.decrypt(trustee);
            archives.add(vote.archiveBytes());
        }
        for (int i = 1; i < archives.size(); i++) {
            byte[] earlier = archives.get(i - 1);
            assertTrue(archives.get(i).length > earlier.length);
            assertArrayEquals(earlier, Arrays.copyOf(archives.get(i), earlier.length));
        }
        assertTrue(vote.report().accepted(), () -> vote.report().toString());
    }

    @Test
    void the_page_of_the_board_says_what_the_archive_says_and_no_times() {
        BoardPage page = fixtures.the(PublicBoard.class).page(vote.id, 0, 200);

        assertEquals(3, page.size());
        assertEquals(vote.archive().head().digest().hex(), page.head());
        assertEquals(vote.archive().entries().stream().map(entry -> entry.digest().hex()).toList(),
            page.events().stream().map(BoardPage.Entry::hash).toList());
        assertEquals(List.of("Setup", "Ballot", "Ballot"), page.events().stream().map(BoardPage.Entry::type).toList());
        assertEquals(Digest.of(vote.archive().entries(EventType.BALLOT).findFirst().orElseThrow().payload()).base64(),
            page.events().get(1).tracker());
        assertEquals(1, fixtures.the(PublicBoard.class).page(vote.id, 2, 1).events().size());
    }

    private void insert(int position, String hash, Integer height, String type) throws SQLException {
        fixtures.application().execute("""
            INSERT INTO board_entries (vote, position, hash, content, event_height, event_type)
            VALUES (?, ?, ?, convert_to('content', 'UTF8'), ?::integer, ?)""", vote.id.text(), position, hash, height, type);
    }
}
