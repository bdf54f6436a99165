package vn.danban.voting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Refusals.assertRefused;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danban.board.BallotReceipts;
import vn.danban.board.PublicBoard;
import vn.danban.board.log.LogRefusal;
import vn.danban.board.log.PublishedLog;
import vn.danban.protocol.BallotReceipt;
import vn.danban.protocol.ElectionUuid;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.log.Checkpoint;
import vn.danban.protocol.log.InclusionProof;
import vn.danban.protocol.log.LogKeyStatement;
import vn.danban.protocol.log.LoggedEvent;
import vn.danban.protocol.log.TilePath;
import vn.danban.protocol.log.VerifyConsistency;
import vn.danban.testing.Sql;

/** Every event of every vote enters one log, once and for ever, and anybody can prove it. */
@VotingTest
class LogOfVotesIT {
    @Inject
    VotingFixtures fixtures;
    @Inject
    EmbeddedServer server;
    private LogReader log;
    private TestVote vote;

    @BeforeEach
    void an_open_vote_with_a_ballot() {
        log = new LogReader(server.getURI());
        vote = fixtures.anOpenVote(fixtures.made(fixtures.aHamlet().withHouseholds(3)));
        vote.cast(0, Choice.APPROVE);
    }

    /** A checkpoint that covers all events there are. */
    private Checkpoint complete() {
        long events = count("SELECT count(*) FROM board_entries WHERE event_height IS NOT NULL");
        return log.checkpoint(now -> now.size() == events);
    }

    private long count(String sql) {
        try {
            return Long.parseLong(fixtures.owner().texts(sql).getFirst());
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private List<LoggedEvent> eventsOf(TestVote one) {
        var entries = one.archive().entries();
        return IntStream.range(0, entries.size())
            .mapToObj(height -> new LoggedEvent(new ElectionUuid(one.id.text()), height, entries.get(height).digest())).toList();
    }

    @Test
    void every_event_of_every_vote_is_in_the_log_once_and_in_the_order_of_its_vote() {
        TestVote other = fixtures.aTalliedVote(fixtures.made(fixtures.aHamlet().withHouseholds(2)), 1, 1, 0);
        List<LoggedEvent> entries = log.entries(complete());

        assertEquals(entries.size(), new HashSet<>(entries).size());
        for (TestVote one : List.of(vote, other)) {
            assertEquals(eventsOf(one), entries.stream().filter(entry -> entry.vote().text().equals(one.id.text())).toList());
        }
    }

    @Test
    void a_receipt_is_proved_to_be_in_the_log_with_the_key_the_board_names() {
        BallotReceipt receipt = vote.cast(1, Choice.REJECT).receipt();
        complete();
        InclusionProof proof = InclusionProof.parse(log.text("proof/" + vote.id + "/" + receipt.height()));

        LogKeyStatement statement = LogKeyStatement.parse(log.text("key").getBytes());
        statement.verify();
        assertEquals(fixtures.the(PublicBoard.class).key(), statement.board());
        proof.verify(new LoggedEvent(receipt.vote(), receipt.height(), receipt.event()), statement.log());
        assertThrows(RuntimeException.class,
            () -> proof.verify(new LoggedEvent(receipt.vote(), receipt.height(), Digest.of("another")), statement.log()));
    }

    @Test
    void later_trees_continue_the_earlier_ones_and_the_places_stay() {
        Checkpoint before = complete();
        List<LoggedEvent> earlier = log.entries(before);
        vote.cast(1, Choice.REJECT);
        vote.cast(2, Choice.REJECT);
        Checkpoint after = complete();

        VerifyConsistency.verify(before.size(), before.root(), after.size(), after.root(), log.tree(after.size()).consistency(before.size()));
        assertEquals(earlier, log.entries(after).subList(0, earlier.size()));
        assertTrue(log.text("proof/" + vote.id + "/0?size=" + before.size()).contains("\n" + before.size() + "\n"), "and old sizes can be proved");
    }

    @Test
    void what_is_not_in_the_log_has_no_proof_and_no_tile() {
        Checkpoint all = complete();
        PublishedLog published = fixtures.the(PublishedLog.class);
        assertRefused(LogRefusal.NOT_LOGGED, () -> published.proof(vote.id, 99, Optional.empty()));
        assertRefused(LogRefusal.NOT_LOGGED, () -> published.proof(vote.id, 1, Optional.of(0L)));
        assertRefused(LogRefusal.NOT_LOGGED, () -> published.proof(vote.id, 1, Optional.of(all.size() + 1)));
        TilePath last = new TilePath(0, all.size() / TilePath.WIDTH, (int) (all.size() % TilePath.WIDTH) + 1);
        for (String path : List.of("tile/" + last, "tile/0/" + last.toString().substring(2, 5), "tile/entries/999.p/1", "tile/3/000.p/1",
                "tile/7/000.p/1", "tile/0/0", "tile/9/000", "tile/0/../0/000.p/1", "proof/" + vote.id + "/99")) {
            assertEquals(404, log.get(path).statusCode(), path);
        }
    }

    @Test
    void a_log_beyond_one_tile_serves_whole_tiles_for_ever_and_their_roots_above() {
        fixtures.asOwner("INSERT INTO boards (vote, begun) VALUES ('DanBanTestVote1', '2026-01-01')");
        fixtures.asOwner("""
            INSERT INTO board_entries (vote, position, hash, content, event_height, event_type)
            SELECT 'DanBanTestVote1', n, encode(sha256(int4send(n)), 'hex'), int4send(n), n, 'Ballot' FROM generate_series(0, 599) AS n""");
        Checkpoint all = complete();

        assertTrue(log.entries(all).size() > 600);
        assertEquals("public, max-age=31536000, immutable", log.get("tile/0/001").headers().firstValue("Cache-Control").orElse(""));
        assertEquals("public, max-age=60", log.get("tile/0/000.p/17").headers().firstValue("Cache-Control").orElse(""));
        assertArrayEquals(log.get("tile/0/000.p/17").body(), Arrays.copyOf(log.get("tile/0/000").body(), 17 * 32));
        assertEquals(64, log.get("tile/1/000.p/2").body().length);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "UPDATE log_entries SET height = height + 1", "DELETE FROM log_entries", "TRUNCATE log_entries", "UPDATE log_nodes SET hash = hash",
        "DELETE FROM log_nodes WHERE false", "TRUNCATE log_nodes"})
    void neither_the_house_nor_the_owner_of_the_tables_changes_the_log(String attempt) {
        for (Sql hand : List.of(fixtures.application(), fixtures.owner())) {
            assertThrows(SQLException.class, () -> hand.execute(attempt), hand.user());
        }
    }

    @Test
    void nothing_is_signed_while_the_database_has_less_than_was_published_and_all_goes_on_when_it_is_back() throws Exception {
        Checkpoint all = complete();
        List<String> last = fixtures.owner().texts("SELECT vote, height, event FROM log_entries WHERE position = ?", all.size() - 1);
        fixtures.asOwner("ALTER TABLE log_entries DISABLE TRIGGER log_only_grows");
        fixtures.asOwner("UPDATE log_entries SET event = repeat('0', 64) WHERE position = ?", all.size() - 1);
        eventually(true);
        assertRefused(LogRefusal.BEHIND_PUBLISHED, () -> fixtures.the(PublishedLog.class).newest());
        assertEquals(503, log.get("checkpoint").statusCode());
        vote.cast(1, Choice.REJECT);

        fixtures.asOwner("UPDATE log_entries SET event = ? WHERE position = ?", last.get(2), all.size() - 1);
        fixtures.asOwner("ALTER TABLE log_entries ENABLE TRIGGER log_only_grows");
        eventually(false);
        Checkpoint after = complete();
        VerifyConsistency.verify(all.size(), all.root(), after.size(), after.root(), log.tree(after.size()).consistency(all.size()));
    }

    private void eventually(boolean behind) throws InterruptedException {
        PublishedLog published = fixtures.the(PublishedLog.class);
        for (int i = 0; i < 100 && published.isBehind() != behind; i++) {
            Thread.sleep(50);
        }
        assertEquals(behind, published.isBehind());
    }

    @Test
    void a_receipt_stands_without_the_log() {
        BallotReceipt receipt = fixtures.the(BallotReceipts.class).of(vote.id, vote.cast(2, Choice.APPROVE).receipt().ballot());
        receipt.verify(fixtures.the(PublicBoard.class).key());
        assertFalse(receipt.json().contains("log"));
    }
}
