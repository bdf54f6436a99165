package vn.danban.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.danban.protocol.BoardKey;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.log.Checkpoint;
import vn.danban.protocol.log.Cosignature;
import vn.danban.protocol.log.EntryBundle;
import vn.danban.protocol.log.LoggedEvent;
import vn.danban.protocol.log.SignedNote;

/** A neighbour's witness before a house that is honest, and before houses that are not: each is caught, and nothing is signed. */
class WitnessTest {
    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");
    private static final String HEAD = "/api/votes/DanBanTestVote1/checkpoint";
    private static final String ARCHIVE = "/api/votes/DanBanTestVote1/archive";

    @TempDir
    private Path folder;
    private final List<byte[]> receipts = new ArrayList<>();
    private final List<byte[]> shown = new ArrayList<>();
    private PretendHouse house;

    @BeforeEach
    void a_house() throws IOException {
        house = new PretendHouse().withBallots(3);
    }

    @AfterEach
    void close() {
        house.close();
    }

    /** Started anew each time, as from a timetable: what it knows is in its folder. */
    private Witness witness() {
        return witness(house.address(), Optional.empty());
    }

    private Witness witness(URI address, Optional<BoardKey> board) {
        Clock clock = new Clock() {
            private int asked;

            @Override
            public Instant instant() {
                return NOW.plusSeconds(asked++);
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        return new Witness(new Witness.Options(address, folder, Optional.of("neighbour"), Optional.empty(), board, true, receipts, shown,
            Duration.ofSeconds(2)), clock, new SecureRandom());
    }

    private void caught(WitnessFinding finding) throws IOException {
        int before = house.cosigned.size();
        Witness.HouseCaught caught = assertThrows(Witness.HouseCaught.class, () -> witness().round());
        assertEquals(finding, caught.finding(), caught.getMessage());
        assertEquals(before, house.cosigned.size(), "nothing is signed");
        assertTrue(Files.readString(caught.evidence().resolve("what.txt")).startsWith(finding.name()));
    }

    @Test
    void what_grows_is_signed_with_the_time_and_remembered() throws Exception {
        assertEquals(4, witness().round().size());
        house.withBallots(300);
        Witness again = witness();
        assertEquals(new Witness.Round(301, 297, 204), again.round());
        assertEquals(0, again.round().added());

        assertEquals(3, house.cosigned.size());
        assertTrue(Cosignature.verify(house.cosigned.getLast(), again.key()) >= NOW.getEpochSecond());
        assertEquals(301, Checkpoint.parse(house.cosigned.getLast().text()).size());
        assertEquals(301, Checkpoint.verified(SignedNote.parse(Files.readAllBytes(folder.resolve("checkpoint"))),
            again.log().orElseThrow()).size());
    }

    @Test
    void a_log_that_was_cut_back_is_caught() throws Exception {
        byte[] before = house.checkpoint().toString().getBytes(StandardCharsets.UTF_8);
        witness().round();
        house.log.removeLast();
        caught(WitnessFinding.ROLLED_BACK);
        assertEquals(new String(before, StandardCharsets.UTF_8), Files.readString(folder.resolve("checkpoint")), "what was seen stays");
        house.withBallots(3);
        witness().round();
    }

    @Test
    void another_log_under_the_same_key_is_caught_whether_larger_or_of_the_same_size() throws Exception {
        witness().round();
        house.rewritten();
        caught(WitnessFinding.FORKED);
        house.withBallots(40);
        caught(WitnessFinding.FORKED);
        try (var evidence = Files.walk(folder.resolve("evidence"))) {
            assertTrue(evidence.anyMatch(file -> file.endsWith("kept.checkpoint")), "both checkpoints are kept as proof");
        }
    }

    @Test
    void a_checkpoint_that_the_log_did_not_sign_is_caught() throws Exception {
        witness().round();
        String note = house.checkpoint().toString();
        house.instead.put("/api/log/checkpoint", note.replace("\n4\n", "\n5\n").getBytes(StandardCharsets.UTF_8));
        caught(WitnessFinding.BAD_CHECKPOINT);
        house.instead.put("/api/log/checkpoint", "hello".getBytes(StandardCharsets.UTF_8));
        caught(WitnessFinding.BAD_CHECKPOINT);
    }

    @Test
    void entries_other_than_those_signed_are_caught() throws Exception {
        String bundle = "/api/log/tile/entries/000.p/4";
        List<LoggedEvent> other = new ArrayList<>(house.log);
        other.set(2, new LoggedEvent(PretendHouse.VOTE, 2, Digest.of("hidden")));
        house.instead.put(bundle, EntryBundle.write(other));
        caught(WitnessFinding.ENTRIES_DIFFER);
        house.instead.put(bundle, new byte[] {0, 1});
        caught(WitnessFinding.ENTRIES_DIFFER);
    }

    @Test
    void an_event_logged_twice_or_too_early_is_caught() throws Exception {
        house.log.add(house.log.get(1));
        caught(WitnessFinding.WRONG_ORDER);
        house.withBallots(3);
        house.log.remove(1);
        caught(WitnessFinding.WRONG_ORDER);
    }

    @Test
    void an_event_that_people_were_told_of_and_that_does_not_come_is_caught() throws Exception {
        house.instead.put(HEAD, house.head(4, Digest.of("a ballot that was taken in")));
        caught(WitnessFinding.NOT_LOGGED);
        house.instead.clear();
        receipts.add(house.receipt(4, Digest.of("a ballot that was taken in")));
        caught(WitnessFinding.NOT_LOGGED);
    }

    @Test
    void another_event_in_the_place_of_one_that_people_were_told_of_is_caught() throws Exception {
        receipts.add(house.receipt(2, house.log.get(2).event()));
        witness().round();
        receipts.set(0, house.receipt(2, Digest.of("my ballot")));
        caught(WitnessFinding.EVENT_DIFFERS);
        receipts.clear();
        house.instead.put(HEAD, house.head(3, Digest.of("another")));
        caught(WitnessFinding.EVENT_DIFFERS);
    }

    @Test
    void a_logged_event_that_is_no_longer_on_the_board_or_in_the_archive_is_caught() throws Exception {
        house.instead.put(HEAD, house.head(2, house.log.get(2).event()));
        caught(WitnessFinding.EVENT_MISSING);
        house.instead.clear();
        PretendHouse shorter = new PretendHouse().withBallots(2);
        shorter.close();
        house.instead.put(ARCHIVE, shorter.archive());
        caught(WitnessFinding.EVENT_MISSING);
    }

    @Test
    void an_archive_that_does_not_continue_the_one_kept_is_caught() throws Exception {
        witness().round();
        house.withBallots(5);
        PretendHouse other = new PretendHouse().withBallots(5).rewritten();
        other.close();
        house.instead.put(ARCHIVE, other.archive());
        caught(WitnessFinding.ARCHIVE_REWRITTEN);
        house.instead.put(ARCHIVE, "no archive".getBytes(StandardCharsets.UTF_8));
        caught(WitnessFinding.ARCHIVE_REWRITTEN);
    }

    @Test
    void what_the_board_did_not_sign_and_a_board_that_is_not_the_one_known_are_caught() throws Exception {
        BoardKey stranger = new BoardKey.Private(Digest.of("stranger").bytes()).publicKey();
        assertEquals(WitnessFinding.BAD_BOARD_SIGNATURE,
            assertThrows(Witness.HouseCaught.class, () -> witness(house.address(), Optional.of(stranger)).round()).finding());
        house.instead.put(HEAD, new String(house.head(3, house.log.get(3).event()), StandardCharsets.UTF_8).replace(":3,", ":4,").getBytes());
        caught(WitnessFinding.BAD_BOARD_SIGNATURE);
        house.instead.clear();
        receipts.add("{}".getBytes(StandardCharsets.UTF_8));
        caught(WitnessFinding.BAD_BOARD_SIGNATURE);
    }

    @Test
    void what_others_were_shown_is_held_against_the_log_seen_here() throws Exception {
        shown.add(house.checkpoint().toString().getBytes(StandardCharsets.UTF_8));
        shown.add(house.proof(2).toString().getBytes(StandardCharsets.UTF_8));
        house.withBallots(9);
        witness().round();

        String proof = new String(shown.removeLast(), StandardCharsets.UTF_8);
        shown.set(0, proof.replace("index 2", "index 1").getBytes(StandardCharsets.UTF_8));
        caught(WitnessFinding.BAD_CHECKPOINT);
        try (PretendHouse shownToOthers = new PretendHouse().withBallots(5).rewritten()) {
            shown.set(0, shownToOthers.proof(2).toString().getBytes(StandardCharsets.UTF_8));
            caught(WitnessFinding.FORKED);
            shown.set(0, shownToOthers.withBallots(50).checkpoint().toString().getBytes(StandardCharsets.UTF_8));
            caught(WitnessFinding.ROLLED_BACK);
        }
    }

    @Test
    void every_finding_is_explained_in_the_protocol_and_no_other() throws IOException {
        String document = Files.readString(Path.of("src/docs/protocol.md"));
        String chapter = document.substring(document.indexOf("### §8.8 "), document.indexOf("The house takes a signature"));
        assertEquals(Arrays.stream(WitnessFinding.values()).map(Enum::name).toList(),
            Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|").matcher(chapter).results().map(row -> row.group(1)).toList());
    }

    @Test
    void a_house_that_does_not_answer_is_not_accused() throws Exception {
        house.instead.put("/api/log/checkpoint", null);
        assertEquals(404, assertThrows(Witness.HouseUnreachable.class, () -> witness().round()).status());
        URI address = house.address();
        house.close();
        assertEquals(0, assertThrows(Witness.HouseUnreachable.class, () -> witness(address, Optional.empty()).round()).status());
    }

    @Test
    void a_folder_that_was_tampered_with_is_not_trusted() throws Exception {
        witness().round();
        Files.write(folder.resolve("entries"), new byte[10]);
        assertThrows(ProtocolException.class, () -> witness().round());
    }

    @Test
    void entries_half_written_when_the_power_went_do_no_harm() throws Exception {
        witness().round();
        Files.write(folder.resolve("entries"), new byte[] {0, 99, 1}, StandardOpenOption.APPEND);
        house.withBallots(6);
        assertEquals(3, witness().round().added());
        assertEquals(7, witness().round().size());
    }
}
