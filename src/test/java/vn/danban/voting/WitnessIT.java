package vn.danban.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
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

    /** What the program said and how it ended. */
    private record Said(int exit, String out, String err) {}

    @BeforeEach
    void a_witness_with_a_key_of_its_own() throws IOException {
        Files.writeString(folder.resolve("key"),
            Base64.getUrlEncoder().withoutPadding().encodeToString(Digest.of("neighbour").bytes()) + "\n");
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

    private Sql owner() {
        return Sql.owner(houses.getLast());
    }

    @Test
    void an_honest_house_is_signed_for_and_dishonest_ones_under_the_same_keys_are_caught() throws Exception {
        Map<String, Object> database = TestDatabase.fresh();
        URI house = open(database);
        VotingFixtures fixtures = houses.getFirst().getBean(VotingFixtures.class);
        TestVote vote = fixtures.anOpenVote(fixtures.made(fixtures.aHamlet().withHouseholds(2)));
        vote.cast(0, Choice.APPROVE);
        Path receipt = Files.writeString(folder.resolve("receipt.json"), vote.cast(1, Choice.REJECT).receipt().json());
        anHonestHouseIsSignedFor(house, receipt);

        Sql owner = owner();
        aHouseThatShowsAnotherLogIsCaught();
        owner.execute("ALTER TABLE board_entries DISABLE TRIGGER board_only_grows");
        owner.execute("DELETE FROM board_entries WHERE event_height = 2");
        caught("EVENT_MISSING", witness(house));

        houses.removeFirst().close();
        owner.execute("ALTER TABLE log_entries DISABLE TRIGGER log_only_grows");
        owner.execute("DELETE FROM log_entries WHERE height = 2");
        URI restored = open(database);
        caught("ROLLED_BACK", witness(restored));
        onlyTheReceiptKnowsOfABallotThatWasDroppedBeforeAnybodySawTheLog(restored, receipt);

        houses.removeLast().close();
        Said said = witness(restored);
        assertEquals(2, said.exit, said::toString);
        assertTrue(said.err.contains("Nothing is concluded"), said::toString);
    }

    private void anHonestHouseIsSignedFor(URI house, Path receipt) throws Exception {
        Said said = witness(house, "--receipt", receipt.toString());
        assertEquals(0, said.exit, said::toString);
        assertTrue(said.out.contains(WITNESS.toString()) && said.out.contains("3 entries") && !said.out.contains("did not take"), said::toString);
        LogReader log = new LogReader(house);
        assertTrue(Cosignature.verify(log.note(), WITNESS) > 0);
        assertEquals(3, Checkpoint.verified(log.note(), log.key()).size());
    }

    private void aHouseThatShowsAnotherLogIsCaught() throws Exception {
        URI other = open(TestDatabase.fresh());
        owner().execute("INSERT INTO boards (vote, begun) VALUES ('DanBanTestVote1', '2026-01-01')");
        owner().execute("""
            INSERT INTO board_entries (vote, position, hash, content, event_height, event_type)
            SELECT 'DanBanTestVote1', n, encode(sha256(int4send(n)), 'hex'), int4send(n), n, 'Ballot' FROM generate_series(0, 9) AS n""");
        new LogReader(other).checkpoint(now -> now.size() == 10);
        caught("FORKED", witness(other));
        houses.removeLast().close();
    }

    private void onlyTheReceiptKnowsOfABallotThatWasDroppedBeforeAnybodySawTheLog(URI house, Path receipt) throws Exception {
        Files.move(folder.resolve("witness"), folder.resolve("witness-before"));
        Said without = witness(house);
        assertEquals(0, without.exit, without::toString);
        caught("NOT_LOGGED", witness(house, "--receipt", receipt.toString()));
    }
}
