package vn.danban.board.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.danban.protocol.log.SignedNote;
import vn.danban.protocol.log.TilePath;
import vn.danban.testing.Sql;
import vn.danban.testing.TestDatabase;

/** Several nodes share one database and one key: whoever gives the places, there is one log. */
class SequencingIT {
    private static final String BOARD_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";
    private static final String LOG_KEY = "HxseHRwbGhkYFxYVFBMSERAPDg0MCwoJCAcGBQQDAgE";
    private static final int VOTES = 6;
    private static final int EVENTS = 60;

    private final List<ApplicationContext> nodes = new ArrayList<>();
    @TempDir
    Path folder;
    private Map<String, Object> database;

    @BeforeEach
    void a_node() throws IOException {
        database = TestDatabase.fresh();
        node("a", List.of());
    }

    private ApplicationContext node(String name, List<Path> kept) throws IOException {
        Map<String, Object> settings = new TreeMap<>(database);
        settings.put("danban.data", Files.createDirectories(folder.resolve(name)).toString());
        settings.put("danban.board-key", BOARD_KEY);
        settings.put("danban.log-key", LOG_KEY);
        settings.put("danban.published", kept.stream().map(Path::toString).toList());
        ApplicationContext node = ApplicationContext.builder().banner(false).properties(settings).start();
        nodes.add(node);
        return node;
    }

    @AfterEach
    void close() {
        nodes.forEach(ApplicationContext::close);
    }

    private Sql owner() {
        return Sql.owner(nodes.getFirst());
    }

    private void addBoard(String vote, int events) throws SQLException {
        owner().execute("INSERT INTO boards (vote, begun) VALUES (?, '2026-01-01')", vote);
        for (int height = 0; height < events; height++) {
            owner().execute("""
                INSERT INTO board_entries (vote, position, hash, content, event_height, event_type)
                SELECT ?, ?, encode(sha256(c), 'hex'), c, ?, 'Ballot' FROM (SELECT convert_to(? || ?, 'UTF8') AS c) AS x""", vote, height, height, vote, height);
        }
    }

    @Test
    void while_boards_grow_two_nodes_give_each_event_one_place_and_sign_the_same_trees() throws Exception {
        node("b", List.of());
        List<Callable<Void>> work = new ArrayList<>();
        for (int n = 0; n < VOTES; n++) {
            String vote = "DanBanTestVote" + (n + 1);
            work.add(() -> {
                addBoard(vote, EVENTS);
                return null;
            });
        }
        for (int n = 0; n < 4; n++) {
            ApplicationContext node = nodes.get(n % 2);
            work.add(() -> {
                for (int i = 0; i < 40; i++) {
                    node.getBean(PublishedLog.class).goOn();
                }
                return null;
            });
        }
        try (ExecutorService all = Executors.newFixedThreadPool(work.size())) {
            for (Future<Void> one : all.invokeAll(work)) {
                one.get();
            }
        }
        nodes.forEach(node -> node.getBean(PublishedLog.class).goOn());
        nodes.forEach(node -> node.getBean(PublishedLog.class).goOn());

        assertEquals(List.of("360", "359", "360"), owner().texts("SELECT count(*), max(position), count(DISTINCT event) FROM log_entries"));
        for (int n = 0; n < VOTES; n++) {
            assertEquals(IntStream.range(0, EVENTS).mapToObj(Integer::toString).toList(),
                owner().texts("SELECT height FROM log_entries WHERE vote = ? ORDER BY position", "DanBanTestVote" + (n + 1)));
        }
        addBoard("DanBanTestVote9", 3);
        nodes.get(0).getBean(PublishedLog.class).goOn();
        assertEquals(nodes.get(0).getBean(PublishedLog.class).newest(), nodes.get(1).getBean(PublishedLog.class).newest(), "no node lags behind another");
        assertEquals(nodes.get(0).getBean(PublishedLog.class).signed(300).toString(), nodes.get(1).getBean(PublishedLog.class).signed(300).toString());
    }

    @Test
    void a_new_node_that_has_published_nothing_is_warned_by_a_checkpoint_that_a_witness_kept() throws Exception {
        addBoard("DanBanTestVote1", 5);
        PublishedLog published = nodes.getFirst().getBean(PublishedLog.class);
        published.goOn();
        SignedNote kept = published.signed(5);
        Path file = Files.writeString(folder.resolve("kept.checkpoint"), kept.toString());
        assertEquals(5, node("c", List.of(file)).getBean(PublishedLog.class).newest().size(), "all there");

        owner().execute("ALTER TABLE log_entries DISABLE TRIGGER log_only_grows");
        owner().execute("UPDATE log_entries SET event = repeat('0', 64) WHERE position = 4");
        assertTrue(node("e", List.of(file)).getBean(PublishedLog.class).isBehind());
    }

    @Test
    void the_end_of_the_log_that_a_database_lost_is_put_back_from_what_a_witness_kept_and_from_nothing_else() throws Exception {
        addBoard("DanBanTestVote1", 300);
        PublishedLog published = nodes.getFirst().getBean(PublishedLog.class);
        published.goOn();
        Path checkpoint = Files.writeString(folder.resolve("checkpoint"), published.signed(300).toString());
        Path entries = Files.write(folder.resolve("entries"), nodes.getFirst().getBean(StoredTiles.class).read(new TilePath(TilePath.ENTRIES, 0, 256)));
        Files.write(entries, nodes.getFirst().getBean(StoredTiles.class).read(new TilePath(TilePath.ENTRIES, 1, 44)), StandardOpenOption.APPEND);
        Sql hand = owner();
        nodes.removeFirst().close();
        hand.execute("ALTER TABLE log_entries DISABLE TRIGGER log_only_grows");
        hand.execute("ALTER TABLE log_nodes DISABLE TRIGGER log_nodes_stay");
        hand.execute("DELETE FROM log_entries WHERE position >= 200");
        hand.execute("DELETE FROM log_nodes");
        Path forged = Files.write(folder.resolve("forged"), new String(Files.readAllBytes(entries), StandardCharsets.ISO_8859_1)
            .replace("\"height\":299", "\"height\":298").getBytes(StandardCharsets.ISO_8859_1));

        ApplicationContext misled = node("b", List.of(checkpoint, forged));
        assertTrue(misled.getBean(PublishedLog.class).isBehind());
        nodes.remove(misled);
        misled.close();
        PublishedLog restored = node("c", List.of(entries, checkpoint)).getBean(PublishedLog.class);
        assertFalse(restored.isBehind());
        assertEquals(Files.readString(checkpoint), restored.signed(300).toString());
        addBoard("DanBanTestVote2", 2);
        restored.goOn();
        assertEquals(302, restored.newest().size());
    }

    @Test
    void a_node_remembers_what_it_published_over_a_restart() throws Exception {
        addBoard("DanBanTestVote1", 3);
        nodes.getFirst().getBean(PublishedLog.class).goOn();
        Sql hand = owner();
        nodes.removeFirst().close();
        hand.execute("ALTER TABLE log_entries DISABLE TRIGGER log_only_grows");
        hand.execute("UPDATE log_entries SET event = repeat('0', 64) WHERE position = 1");
        assertTrue(node("a", List.of()).getBean(PublishedLog.class).isBehind());
    }

    @Test
    void a_journal_that_was_changed_stops_the_start() throws Exception {
        nodes.removeFirst().close();
        Path journal = folder.resolve("a/published/log");
        Files.writeString(journal, Files.readString(journal).replace("\n0\n", "\n1\n"));
        assertThrows(RuntimeException.class, () -> node("a", List.of()));
    }
}
