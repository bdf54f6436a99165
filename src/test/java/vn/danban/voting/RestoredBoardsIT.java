package vn.danban.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Refusals.assertRefused;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.danban.board.BoardRefusal;
import vn.danban.board.PublicBoard;
import vn.danban.protocol.BoardCheckpoint;

/**
 * The attack of an operator, or an accident: an older copy of the database is put in place. What was published since is missing,
 * and the house does not go on as if nothing had been.
 */
@VotingTest
class RestoredBoardsIT {
    @Inject
    VotingFixtures fixtures;
    @Inject
    EmbeddedServer server;
    @TempDir
    Path folder;
    private TestVote vote;

    @BeforeEach
    void two_of_three_households_have_voted() {
        vote = fixtures.anOpenVote(fixtures.made(fixtures.aHamlet().withHouseholds(3)));
        vote.cast(0, Choice.APPROVE);
        vote.cast(1, Choice.REJECT);
    }

    /** As if the copy had been made before the second household's ballot. */
    private void anOlderCopyIsRestored() {
        fixtures.asOwner("ALTER TABLE board_entries DISABLE TRIGGER board_only_grows");
        fixtures.asOwner("DELETE FROM board_entries WHERE vote = ? AND position >= (SELECT max(position) - 1 FROM board_entries WHERE vote = ?)",
            vote.id.text(), vote.id.text());
        fixtures.asOwner("ALTER TABLE board_entries ENABLE TRIGGER board_only_grows");
        fixtures.asOwner("DELETE FROM participations WHERE vote_id = ? AND household_id = ?", vote.id.text(),
            vote.hamlet.homes().get(1).household().value());
    }

    @Test
    void nothing_is_taken_in_when_a_receipt_tells_of_more_than_the_database_has() throws Exception {
        anOlderCopyIsRestored();
        assertRefused(BoardRefusal.BEHIND_PUBLISHED, () -> vote.cast(1, Choice.APPROVE));
        assertRefused(BoardRefusal.BEHIND_PUBLISHED, () -> vote.cast(2, Choice.APPROVE));
        assertTrue(fixtures.the(PublicBoard.class).isBehindPublished(vote.id));
        assertThrows(RuntimeException.class, vote::closesNow, "nor is it closed and counted");
        assertEquals(VoteStage.OPEN, vote.stage());
    }

    @Test
    void a_board_that_has_all_that_was_published_grows_on() {
        checkpoint();
        vote.cast(2, Choice.APPROVE);
        assertFalse(fixtures.the(PublicBoard.class).isBehindPublished(vote.id));
    }

    @Test
    void another_vote_of_the_same_house_goes_on() {
        TestVote other = fixtures.anOpenVote(fixtures.made(fixtures.aHamlet().withHouseholds(1)));
        anOlderCopyIsRestored();
        assertRefused(BoardRefusal.BEHIND_PUBLISHED, () -> vote.cast(2, Choice.APPROVE));
        other.cast(0, Choice.APPROVE);
    }

    @Test
    void a_new_node_that_has_told_nothing_is_warned_by_a_checkpoint_or_an_archive_that_somebody_kept() throws IOException {
        Path checkpoint = Files.writeString(folder.resolve("checkpoint.json"), checkpoint().json() + "\n");
        Path archive = Files.write(folder.resolve("kept.bel"), fixtures.the(PublicBoard.class).archive(vote.id));
        for (Path kept : List.of(checkpoint, archive)) {
            assertFalse(behindIn(newNode(List.of(kept))), "all there");
        }
        anOlderCopyIsRestored();
        assertFalse(behindIn(newNode(List.of())), "it cannot know");
        for (Path kept : List.of(checkpoint, archive)) {
            assertTrue(behindIn(newNode(List.of(kept))), kept.toString());
        }
    }

    @Test
    void anybody_can_keep_a_checkpoint_signed_by_the_board() throws Exception {
        HttpResponse<byte[]> told = HttpClient.newHttpClient().send(
            HttpRequest.newBuilder(URI.create(server.getURI() + "/api/votes/" + vote.id + "/checkpoint")).build(), HttpResponse.BodyHandlers.ofByteArray());
        BoardCheckpoint checkpoint = BoardCheckpoint.parse(told.body());
        checkpoint.verify(fixtures.the(PublicBoard.class).key());
        assertEquals(vote.archive().head().digest(), checkpoint.event());
    }

    private BoardCheckpoint checkpoint() {
        return fixtures.the(PublicBoard.class).checkpoint(vote.id);
    }

    /** Another node on the same database, with an empty data folder and the same key. */
    private ApplicationContext newNode(List<Path> kept) throws IOException {
        Environment here = fixtures.house.getEnvironment();
        Map<String, Object> settings = new TreeMap<>();
        for (String name : List.of("datasources.default.url", "datasources.default.username", "datasources.default.password",
                "flyway.datasources.owner.url", "flyway.datasources.owner.user", "flyway.datasources.owner.password")) {
            here.getProperty(name, String.class).ifPresent(value -> settings.put(name, value));
        }
        settings.put("danban.data", Files.createTempDirectory(folder, "node").toString());
        settings.put("danban.board-key", Files.readString(Path.of(here.getRequiredProperty("danban.data", String.class), "secrets", "board-key")));
        settings.put("danban.published", kept.stream().map(Path::toString).toList());
        return ApplicationContext.builder().banner(false).properties(settings).start();
    }

    private boolean behindIn(ApplicationContext node) {
        try (node) {
            return node.getBean(PublicBoard.class).isBehindPublished(vote.id);
        }
    }
}
