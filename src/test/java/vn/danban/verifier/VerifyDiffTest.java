package vn.danban.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.protocol.sealing.RunningVote.NO;
import static vn.danban.protocol.sealing.RunningVote.YES;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.danban.protocol.archive.Archive;
import vn.danban.protocol.archive.ArchiveFault;
import vn.danban.protocol.archive.ArchiveReader;
import vn.danban.protocol.archive.ArchiveWriter;
import vn.danban.protocol.archive.Event;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.sealing.RunningVote;

/** Whoever kept an older copy sees whether anything was taken away since, and where. */
class VerifyDiffTest {
    private static final byte[] WHOLE =
            RunningVote.withHouseholds(6).cast(0, YES).cast(1, NO).cast(2, YES).cast(3, YES).cast(4, NO).finish().archive();
    private static final Archive READ = ArchiveReader.read(WHOLE);
    private static final Instant TIME = READ.timestamp();
    private static final int EVENTS = READ.entries().size();

    /** One event as it will be chained anew. */
    private record Step(EventType type, List<byte[]> data) {}

    private static List<Step> steps(int count) {
        return new ArrayList<>(READ.entries().subList(0, count).stream().map(entry -> new Step(entry.event().type(), entry.data())).toList());
    }

    /** A well-closed chain over any steps: what a dishonest board can always make. */
    private static byte[] chained(Instant time, List<Step> steps) {
        try {
            var out = new ByteArrayOutputStream();
            var writer = ArchiveWriter.begin(out, time);
            Optional<Digest> parent = Optional.empty();
            for (var i = 0; i < steps.size(); i++) {
                var data = steps.get(i).data;
                var event = new Event(parent, i, steps.get(i).type, data.isEmpty() ? Optional.empty() : Optional.of(Digest.of(data.getLast())));
                writer.append(event, data);
                parent = Optional.of(event.digest());
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] prefix(int events) {
        return chained(TIME, steps(events));
    }

    private static VerifyDiff.Result refused(DiffFinding finding, int position, byte[] older, byte[] newer) {
        var result = VerifyDiff.compare(older, newer);
        assertEquals(Optional.of(finding), result.finding());
        assertEquals(position, result.same());
        assertTrue(result.added().isEmpty() && !result.continues());
        return result;
    }

    @Test
    void what_was_added_since_is_counted_by_kind() {
        var result = VerifyDiff.compare(prefix(3), WHOLE);
        assertTrue(result.continues());
        assertEquals(
                Map.of(EventType.BALLOT, 3, EventType.END_BALLOTS, 1, EventType.ENCRYPTED_TALLY, 1, EventType.PARTIAL_DECRYPTION, 2, EventType.RESULT, 1),
                result.added());
        assertEquals(3, result.same());
    }

    @Test
    void the_same_archive_continues_itself_with_nothing_added() {
        var result = VerifyDiff.compare(WHOLE, WHOLE);
        assertTrue(result.continues() && result.added().isEmpty());
    }

    @Test
    void a_ballot_dropped_in_the_middle_is_found_although_the_chain_was_closed_again() {
        var newer = steps(6);
        newer.remove(2);
        var result = refused(DiffFinding.EVENT_DIFFERS, 2, prefix(4), chained(TIME, newer));
        assertEquals(1, result.missing());
        assertEquals(READ.entries().get(2).digest(), result.gone().orElseThrow().event());
        assertEquals(EventType.BALLOT, result.instead().orElseThrow().type());
    }

    @Test
    void a_fork_names_both_events_at_the_place_where_the_copies_part() {
        var one = RunningVote.withHouseholds(3).cast(0, YES);
        var other = RunningVote.withHouseholds(3).cast(0, YES);
        var result = refused(DiffFinding.EVENT_DIFFERS, 2, one.close().archive(), other.cast(1, NO).archive());
        assertEquals(EventType.END_BALLOTS, result.gone().orElseThrow().type());
        assertEquals(EventType.BALLOT, result.instead().orElseThrow().type());
        assertEquals(0, result.missing());
    }

    @Test
    void an_older_one_that_is_longer_is_refused_and_what_it_has_next_is_named() {
        var result = refused(DiffFinding.SHORTER, 4, prefix(6), prefix(4));
        assertEquals(READ.entries().get(4).digest(), result.gone().orElseThrow().event());
        assertEquals(Optional.empty(), result.instead());
        assertEquals(2, result.missing());
    }

    @Test
    void another_vote_is_no_continuation_even_if_it_is_a_valid_one() throws IOException {
        var foreign = Files.readAllBytes(Path.of("src/test/resources/records/belenios-small/valid-roundtrip.bel"));
        assertTrue(VerifyArchive.verify(foreign).accepted());
        refused(DiffFinding.OTHER_VOTE, 0, WHOLE, foreign);
    }

    @Test
    void the_same_vote_set_up_anew_with_another_electorate_differs_at_the_first_event() {
        refused(DiffFinding.EVENT_DIFFERS, 0, WHOLE, RunningVote.withHouseholds(7).archive());
    }

    @Test
    void another_time_in_the_header_is_found_though_every_event_is_there() {
        refused(DiffFinding.OTHER_HEADER, EVENTS, WHOLE, chained(TIME.plusSeconds(1), steps(EVENTS)));
    }

    @Test
    void data_exchanged_beside_an_unchanged_event_are_found() {
        var newer = steps(EVENTS);
        var tally = newer.get(7);
        newer.set(7, new Step(tally.type, List.of("[]".getBytes(), tally.data.getLast())));
        assertEquals(EventType.ENCRYPTED_TALLY, tally.type);
        refused(DiffFinding.DATA_DIFFERS, 7, WHOLE, chained(TIME, newer));
    }

    @Test
    void a_damaged_newer_one_is_refused_and_says_how_much_of_the_older_is_untouched() {
        var flipped = WHOLE.clone();
        flipped[prefix(3).length + 600] ^= 1;
        var result = refused(DiffFinding.NEWER_DAMAGED, 3, prefix(5), flipped);
        assertTrue(result.damage().orElseThrow().startsWith("WRONG_DIGEST"), result.toString());
        refused(DiffFinding.NEWER_DAMAGED, 5, prefix(5), Arrays.copyOf(WHOLE, prefix(6).length - 512));
    }

    @Test
    void a_damaged_older_one_and_what_is_no_archive_are_not_judged() {
        var flipped = WHOLE.clone();
        flipped[flipped.length - 500] ^= 1;
        assertEquals(ArchiveFault.WRONG_DIGEST, assertThrows(ProtocolException.class, () -> VerifyDiff.compare(flipped, WHOLE)).fault());
        var text = "không phải hồ sơ".getBytes();
        assertEquals(ArchiveFault.NOT_AN_ARCHIVE, assertThrows(ProtocolException.class, () -> VerifyDiff.compare(WHOLE, text)).fault());
        assertEquals(ArchiveFault.NOT_AN_ARCHIVE, assertThrows(ProtocolException.class, () -> VerifyDiff.compare(text, WHOLE)).fault());
    }

    @Property(tries = 60)
    void any_beginning_is_continued_by_any_longer_one(@ForAll @IntRange(min = 1, max = 11) int one, @ForAll @IntRange(min = 1, max = 11) int other) {
        var shorter = Math.min(Math.min(one, other), EVENTS);
        var longer = Math.min(Math.max(one, other), EVENTS);
        var result = VerifyDiff.compare(prefix(shorter), prefix(longer));
        assertTrue(result.continues());
        assertEquals(longer - shorter, result.added().values().stream().mapToInt(Integer::intValue).sum());
    }

    @Property(tries = 150)
    void no_beginning_with_one_event_changed_removed_or_swapped_is_continued(
            @ForAll @IntRange(min = 2, max = 11) int events, @ForAll @IntRange(max = 1000) int where, @ForAll Change change) {
        var count = Math.min(events, EVENTS);
        var forged = steps(count);
        var at = where % count;
        change.apply(forged, at);
        if (forged.size() < count && at == forged.size()) {
            // The last one taken away leaves a beginning: there is nothing to see in an older copy that says less.
            assertTrue(VerifyDiff.compare(chained(TIME, forged), WHOLE).continues());
            return;
        }
        if (forged.isEmpty() || Arrays.equals(chained(TIME, forged), prefix(count))) {
            return;
        }
        var older = VerifyDiff.compare(chained(TIME, forged), WHOLE);
        var newer = VerifyDiff.compare(WHOLE, chained(TIME, forged));
        assertTrue(!older.continues() && !newer.continues(), () -> change + " at " + at + " of " + count);
        assertTrue(older.same() <= at && newer.same() <= at, () -> older + " " + newer);
    }

    enum Change {
        CHANGED {
            @Override
            void apply(List<Step> steps, int at) {
                var data = new ArrayList<>(steps.get(at).data);
                if (!data.isEmpty()) {
                    data.set(data.size() - 1, (new String(data.getLast()) + " ").getBytes());
                    steps.set(at, new Step(steps.get(at).type, data));
                } else {
                    steps.set(at, new Step(EventType.RESULT, List.of("{}".getBytes())));
                }
            }
        },
        REMOVED {
            @Override
            void apply(List<Step> steps, int at) {
                steps.remove(at);
            }
        },
        SWAPPED {
            @Override
            void apply(List<Step> steps, int at) {
                var other = (at + 1) % steps.size();
                Collections.swap(steps, at, other);
            }
        };

        abstract void apply(List<Step> steps, int at);
    }

    @Test
    void the_report_says_in_both_languages_what_was_added_or_where_they_part_and_ends_with_the_verdict() {
        var continued = new WriteDiffReport(Locale.of("vi")).lines(VerifyDiff.compare(prefix(2), prefix(4)));
        assertEquals(List.of(
                "Cuộc biểu quyết DanBanTestVote1",
                "Hồ sơ mới nối tiếp hồ sơ cũ: 2 sự kiện cũ còn nguyên từng byte, thêm 2 sự kiện.",
                "  thêm lá phiếu: 2"), continued.subList(0, 3));
        assertTrue(continued.getLast().startsWith("CHẤP NHẬN"));
        var shorter = new WriteDiffReport(Locale.of("en")).lines(VerifyDiff.compare(prefix(4), prefix(2)));
        assertTrue(shorter.get(1).startsWith("SHORTER  The newer archive is shorter: it has only 2 of the older one's 4 events."), shorter.get(1));
        assertEquals("  older, number 2: ballots " + READ.entries().get(2).digest(), shorter.get(2));
        assertTrue(shorter.getLast().startsWith("REFUSED"));
        assertTrue(Stream.of("vi", "en").allMatch(language -> new WriteDiffReport(Locale.of(language)).lines(VerifyDiff.compare(WHOLE, WHOLE)).size() == 3));
    }
}
