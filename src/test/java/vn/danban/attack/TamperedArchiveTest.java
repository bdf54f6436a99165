package vn.danban.attack;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static vn.danban.protocol.sealing.RunningVote.NO;
import static vn.danban.protocol.sealing.RunningVote.YES;
import static vn.danban.verifier.VerdictAssertions.assertRefused;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.danban.protocol.archive.ArchiveFault;
import vn.danban.protocol.archive.Event;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.archive.SetupData;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.sealing.RunningVote;
import vn.danban.verifier.Check;
import vn.danban.verifier.VerifyArchive;

/**
 * Somebody between board and reader, or a mirror, who changes the file; and files made to hurt the program that reads
 * them.
 */
class TamperedArchiveTest {
    private static final byte[] ARCHIVE =
            RunningVote.withHouseholds(3).cast(0, YES).cast(1, NO).finish().archive();
    private static final int SECOND_ENTRY = 1024;

    @Property(tries = 200)
    void no_change_of_a_single_byte_is_accepted(@ForAll @IntRange(max = 1_000_000) int place, @ForAll byte value) {
        var changed = ARCHIVE.clone();
        var at = place % changed.length;
        changed[at] = changed[at] == value ? (byte) (value ^ 1) : value;
        assertFalse(accepts(changed));
    }

    @Property(tries = 60)
    void no_archive_cut_within_an_event_is_accepted(@ForAll @IntRange(min = 1, max = 1_000_000) int length) {
        var cut = Arrays.copyOf(ARCHIVE, length % ARCHIVE.length);
        if (cut.length % 512 != 0) {
            assertFalse(accepts(cut));
        }
    }

    private static boolean accepts(byte[] archive) {
        try {
            return VerifyArchive.verify(archive).accepted();
        } catch (ProtocolException e) {
            return false;
        }
    }

    @Test
    void end_of_archive_blocks_and_other_trailing_bytes_are_refused() {
        assertRefused(Check.A1, ArchiveFault.BAD_HEADER, Arrays.copyOf(ARCHIVE, ARCHIVE.length + 1024));
        assertRefused(Check.A1, ArchiveFault.TRUNCATED, Arrays.copyOf(ARCHIVE, ARCHIVE.length + 1));
    }

    @Test
    void a_path_a_link_an_owner_or_another_time_is_refused() {
        assertRefused(Check.A1, ArchiveFault.BAD_HEADER, withHeader(0, "../../etc/passwd"));
        assertRefused(Check.A1, ArchiveFault.BAD_NAME, withHeaderAndSum(0, "../" + "0".repeat(72)));
        assertRefused(Check.A1, ArchiveFault.BAD_HEADER, withHeaderAndSum(156, "2"));
        assertRefused(Check.A1, ArchiveFault.BAD_HEADER, withHeaderAndSum(157, "target"));
        assertRefused(Check.A1, ArchiveFault.BAD_HEADER, withHeaderAndSum(108, "0001750"));
        assertRefused(Check.A1, ArchiveFault.BAD_HEADER, withHeaderAndSum(136, "00000000001"));
        assertRefused(Check.A1, ArchiveFault.BAD_HEADER, withHeaderAndSum(257, "ustar"));
    }

    @Test
    void a_size_that_would_fill_the_memory_is_refused_unread() {
        assertRefused(Check.A1, ArchiveFault.TRUNCATED, withHeaderAndSum(124, "07777777777"));
        assertRefused(Check.A1, ArchiveFault.BAD_HEADER, withHeaderAndSum(124, "77777777777"));
        assertRefused(Check.A1, ArchiveFault.BAD_HEADER, withHeaderAndSum(124, "-0000000001"));
    }

    @Test
    void an_entry_that_is_there_twice_is_refused() {
        var entry = Arrays.copyOfRange(ARCHIVE, SECOND_ENTRY, SECOND_ENTRY + 512 + roundUp(sizeAt(SECOND_ENTRY)));
        var doubled = new byte[ARCHIVE.length + entry.length];
        System.arraycopy(ARCHIVE, 0, doubled, 0, SECOND_ENTRY);
        System.arraycopy(entry, 0, doubled, SECOND_ENTRY, entry.length);
        System.arraycopy(ARCHIVE, SECOND_ENTRY, doubled, SECOND_ENTRY + entry.length, ARCHIVE.length - SECOND_ENTRY);
        assertRefused(Check.A1, ArchiveFault.NAME_TWICE, doubled);
    }

    @Test
    void an_event_removed_repeated_or_moved_breaks_the_chain() {
        var vote = RunningVote.withHouseholds(3).cast(0, YES).cast(1, NO);
        var first = vote.seal(2, NO);
        var orphan = new Event(Optional.of(Digest.of("removed")), 3, EventType.BALLOT, Optional.of(Digest.of(first)));
        assertRefused(
                Check.A2, ArchiveFault.BROKEN_CHAIN, vote.append(orphan, first).archive());
        var other = RunningVote.withHouseholds(3);
        var jump =
                Event.after(Event.setup(Digest.of("x")).digest(), 4, EventType.BALLOT, Optional.of(Digest.of(first)));
        assertRefused(
                Check.A2, ArchiveFault.BROKEN_CHAIN, other.append(jump, first).archive());
    }

    @Test
    void an_archive_that_is_not_in_canonical_bytes_is_refused_everywhere() {
        var vote = RunningVote.withHouseholds(3);
        var spaced = List.of(vote.election.bytes(), vote.trusteeList().bytes(), vote.credentials.bytes());
        var checks = List.of(Check.S2, Check.S3, Check.S5);
        for (var i = 0; i < 3; i++) {
            var files = new ArrayList<>(spaced);
            files.set(i, (new String(spaced.get(i), StandardCharsets.UTF_8) + " ").getBytes(StandardCharsets.UTF_8));
            var setup = SetupData.of(files.get(0), files.get(1), files.get(2)).bytes();
            var forged = RunningVote.withHouseholds(3).beginAgain(files.get(0), files.get(1), files.get(2), setup);
            assertRefused(checks.get(i), FormatFault.NOT_CANONICAL, forged.archive());
        }
    }

    private static byte[] withHeader(int offset, String text) {
        var changed = ARCHIVE.clone();
        System.arraycopy(text.getBytes(StandardCharsets.US_ASCII), 0, changed, SECOND_ENTRY + offset, text.length());
        return changed;
    }

    /** The same with a matching checksum. */
    private static byte[] withHeaderAndSum(int offset, String text) {
        var changed = withHeader(offset, text);
        Arrays.fill(changed, SECOND_ENTRY + 148, SECOND_ENTRY + 156, (byte) ' ');
        var sum = 0;
        for (var i = 0; i < 512; i++) {
            sum += changed[SECOND_ENTRY + i] & 0xff;
        }
        System.arraycopy(
                "%06o\0 ".formatted(sum).getBytes(StandardCharsets.US_ASCII), 0, changed, SECOND_ENTRY + 148, 8);
        return changed;
    }

    private static int sizeAt(int entry) {
        return Integer.parseInt(new String(ARCHIVE, entry + 124, 11, StandardCharsets.US_ASCII), 8);
    }

    private static int roundUp(int size) {
        return (size + 511) / 512 * 512;
    }
}
