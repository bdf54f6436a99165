package vn.danban.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.danban.protocol.BoardKey;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.log.Checkpoint;
import vn.danban.protocol.log.Cosignature;
import vn.danban.protocol.log.NoteKey;
import vn.danban.testing.Sql;
import vn.danban.testing.TestDatabase;

/**
 * The witness program as a neighbour runs it, before real houses that share their keys: an honest one, one restored from an older
 * copy, one that shows another log, and one that drops a ballot it has acknowledged.
 */
class WitnessIT {
    private static final String BOARD_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";
    private static final String LOG_KEY = "HxseHRwbGhkYFxYVFBMSERAPDg0MCwoJCAcGBQQDAgE";
    private static final BoardKey.Private NEIGHBOUR = new BoardKey.Private(Digest.of("neighbour").bytes());
    private static final NoteKey WITNESS = new NoteKey("hang-xom", NoteKey.Kind.WITNESS, NEIGHBOUR.publicKey());

    @TempDir
    Path folder;
    private final List<ApplicationContext> houses = new ArrayList<>();
    private Map<String, Object> database;
    private URI house;
    private TestVote vote;

    /** What the program said and how it ended. */
    private record Said(int exit, String out, String err) {}

    @BeforeEach
    void a_house_with_an_open_vote() throws IOException {
        Files.writeString(folder.resolve("key"),
            Base64.getUrlEncoder().withoutPadding().encodeToString(Digest.of("neighbour").bytes()) + "\n");
        database = TestDatabase.fresh();
        house = open(database);
        vote = fixtures().anOpenVote(fixtures().made(fixtures().aHamlet().withHouseholds(4)));
        vote.cast(0, Choice.APPROVE);
    }

    private URI open(Map<String, Object> on) throws IOException {
        Map<String, Object> settings = new TreeMap<>(on);
        settings.put("danban.data", Files.createTempDirectory(folder, "house").toString());
        settings.put("danban.board-key", BOARD_KEY);
        settings.put("danban.log-key", LOG_KEY);
        settings.put("danban.witnesses", WITNESS.toString());
        settings.put("danban.public-address", "https://bieu-quyet.example.vn");
        settings.put("micronaut.server.port", -1);
        ApplicationContext opened = ApplicationContext.builder().banner(false).properties(settings).start();
        houses.add(opened);
        return opened.getBean(EmbeddedServer.class).start().getURI();
    }

    @AfterEach
    void close() {
        houses.forEach(ApplicationContext::close);
    }

    private VotingFixtures fixtures() {
        return houses.getFirst().getBean(VotingFixtures.class);
    }

    private Said witness(URI address, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(), "-cp",
            System.getProperty("java.class.path"), "vn.danban.cli.Main", "witness", "--house", "http://127.0.0.1:" + address.getPort(),
            "--folder", folder.resolve("witness").toString(), "--key", folder.resolve("key").toString(), "--name", WITNESS.name(),
            "--once", "--archives", "--wait", "4s", "--language", "en"));
        command.addAll(List.of(more));
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        int exit = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
        return new Said(exit, Files.readString(out), Files.readString(err));
    }

    private void caught(String finding, Said said) {
        assertEquals(1, said.exit, said::toString);
        assertTrue(said.err.contains("!!! ALARM") && said.err.contains(finding) && said.err.contains("Nothing was signed"), said::toString);
    }

    private void logged(URI address) throws Exception {
        long events = Long.parseLong(owner().texts("SELECT count(*) FROM board_entries WHERE event_height IS NOT NULL").getFirst());
        new LogReader(address).checkpoint(now -> now.size() == events);
    }

    private Sql owner() {
        return Sql.owner(houses.getLast());
    }

    @Test
    void an_honest_house_is_signed_for_as_it_grows() throws Exception {
        Path receipt = Files.writeString(folder.resolve("receipt.json"), vote.cast(1, Choice.REJECT).receipt().json());
        Said first = witness(house, "--receipt", receipt.toString());
        assertEquals(0, first.exit, first::toString);
        assertTrue(first.out.contains(WITNESS.toString()), first::toString);
        vote.cast(2, Choice.APPROVE);
        logged(house);
        Said second = witness(house);
        assertEquals(0, second.exit, second::toString);
        assertTrue(second.out.contains("1 of them new") && !second.out.contains("did not take"), second::toString);

        LogReader log = new LogReader(house);
        assertTrue(Cosignature.verify(log.note(), WITNESS) > 0);
        assertTrue(Checkpoint.verified(log.note(), log.key()).size() >= 4);
    }

    @Test
    void a_house_restored_from_an_older_copy_is_caught() throws Exception {
        vote.cast(1, Choice.REJECT);
        logged(house);
        assertEquals(0, witness(house).exit);
        Sql owner = owner();
        houses.removeFirst().close();
        owner.execute("ALTER TABLE log_entries DISABLE TRIGGER log_only_grows");
        owner.execute("ALTER TABLE board_entries DISABLE TRIGGER board_only_grows");
        owner.execute("DELETE FROM board_entries WHERE event_type = 'Ballot' AND event_height = 2");
        owner.execute("DELETE FROM log_entries WHERE height = 2");
        caught("ROLLED_BACK", witness(open(database)));
    }

    @Test
    void a_house_that_shows_another_log_under_the_same_keys_is_caught() throws Exception {
        logged(house);
        assertEquals(0, witness(house).exit);
        URI other = open(TestDatabase.fresh());
        owner().execute("INSERT INTO boards (vote, begun) VALUES ('DanBanTestVote1', '2026-01-01')");
        owner().execute("""
            INSERT INTO board_entries (vote, position, hash, content, event_height, event_type)
            SELECT 'DanBanTestVote1', n, encode(sha256(int4send(n)), 'hex'), int4send(n), n, 'Ballot' FROM generate_series(0, 9) AS n""");
        logged(other);
        caught("FORKED", witness(other));
    }

    @Test
    void an_acknowledged_ballot_that_is_dropped_from_the_board_is_caught_by_the_log_and_by_its_receipt() throws Exception {
        String receipt = vote.cast(1, Choice.REJECT).receipt().json();
        logged(house);
        Sql owner = owner();
        owner.execute("ALTER TABLE board_entries DISABLE TRIGGER board_only_grows");
        owner.execute("DELETE FROM board_entries WHERE vote = ? AND event_height = 2", vote.id.text());
        Path kept = Files.write(folder.resolve("receipt.json"), receipt.getBytes(StandardCharsets.UTF_8));
        caught("EVENT_MISSING", witness(house));

        // A cleverer house had dropped it before anybody saw the log: only the receipt knows.
        houses.removeFirst().close();
        owner.execute("ALTER TABLE log_entries DISABLE TRIGGER log_only_grows");
        owner.execute("DELETE FROM log_entries WHERE height = 2");
        URI clever = open(database);
        Files.move(folder.resolve("witness"), folder.resolve("witness-before"));
        assertEquals(0, witness(clever).exit, "without the receipt nothing can be seen");
        caught("NOT_LOGGED", witness(clever, "--receipt", kept.toString()));
    }

    @Test
    void a_house_that_does_not_answer_is_not_accused() throws Exception {
        houses.removeFirst().close();
        Said said = witness(house);
        assertEquals(2, said.exit, said::toString);
        assertTrue(said.err.contains("Nothing is concluded"), said::toString);
    }
}
