package vn.danban.verifier;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.danban.protocol.Election;
import vn.danban.protocol.ElectionUuid;
import vn.danban.protocol.archive.Archive;
import vn.danban.protocol.archive.ArchiveFault;
import vn.danban.protocol.archive.ArchiveReader;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.ProtocolException;

/**
 * Protocol §6.1 — Compare an archive with an older copy of it: everything the older holds must stand in the newer, byte
 * for byte and in its place. Whether the votes themselves are right is not looked at; {@link VerifyArchive} does that.
 */
public final class VerifyDiff {
    private static final int TAR_BLOCK = 512;

    /** An event at a place, as one of the archives has it. */
    public record Side(EventType type, Digest event) {}

    /**
     * What came of it.
     *
     * @param finding  empty when the newer continues the older, or is the same
     * @param vote     of the older, when its election can be read
     * @param same     events that both have at the beginning, with the same bytes
     * @param older    number of events in the older
     * @param newer    number of events in the newer; empty when it is damaged
     * @param gone     what the older has at the first place where they part
     * @param instead  what the newer has there
     * @param added    what the newer has beyond the older, by kind; empty unless it continues the older
     * @param missing  ballots of the older that stand nowhere in the newer
     * @param damage   why the newer is no intact archive
     */
    public record Result(
            Optional<DiffFinding> finding,
            Optional<ElectionUuid> vote,
            int same,
            int older,
            Optional<Integer> newer,
            Optional<Side> gone,
            Optional<Side> instead,
            Map<EventType, Integer> added,
            int missing,
            Optional<String> damage) {
        public boolean continues() {
            return finding.isEmpty();
        }
    }

    private final Archive older;

    private VerifyDiff(Archive older) {
        this.older = older;
    }

    /**
     * @throws ProtocolException when either is something else than an archive or of a kind this program cannot read, and
     *          when the older itself is damaged: then nothing can be said about the newer
     */
    public static Result compare(byte[] older, byte[] newer) {
        var comparison = new VerifyDiff(read(older, "in the older file"));
        try {
            return comparison.with(read(newer, "in the newer file"));
        } catch (ProtocolException damaged) {
            if (damaged.fault() == ArchiveFault.NOT_AN_ARCHIVE || !(damaged.fault() instanceof ArchiveFault)) {
                throw damaged;
            }
            return comparison.withDamaged(newer, older, damaged);
        }
    }

    private static Archive read(byte[] bytes, String which) {
        try {
            return ArchiveReader.read(bytes);
        } catch (ProtocolException e) {
            throw new ProtocolException(e.fault(), e.getMessage().substring(e.fault().name().length() + 2) + " " + which);
        }
    }

    private Result with(Archive newer) {
        var same = sameEvents(newer);
        var finding = finding(newer, same);
        return new Result(
                finding,
                uuid(older),
                same,
                older.entries().size(),
                Optional.of(newer.entries().size()),
                finding.flatMap(found -> side(older, same)),
                finding.flatMap(found -> side(newer, same)),
                finding.isPresent() ? Map.of() : kinds(newer.entries().subList(same, newer.entries().size())),
                finding.isPresent() ? missing(newer) : 0,
                Optional.empty());
    }

    private int sameEvents(Archive newer) {
        var both = Math.min(older.entries().size(), newer.entries().size());
        return IntStream.range(0, both)
                .filter(i -> !same(older.entries().get(i), newer.entries().get(i)))
                .findFirst()
                .orElse(both);
    }

    private static boolean same(Archive.Entry one, Archive.Entry other) {
        return one.digest().equals(other.digest()) && digests(one).equals(digests(other));
    }

    private static List<Digest> digests(Archive.Entry entry) {
        return entry.data().stream().map(Digest::of).toList();
    }

    private Optional<DiffFinding> finding(Archive newer, int same) {
        if (same == 0 && !uuid(older).equals(uuid(newer))) {
            return Optional.of(DiffFinding.OTHER_VOTE);
        }
        if (same < older.entries().size() && same < newer.entries().size()) {
            var sameEvent = older.entries().get(same).digest().equals(newer.entries().get(same).digest());
            return Optional.of(sameEvent ? DiffFinding.DATA_DIFFERS : DiffFinding.EVENT_DIFFERS);
        }
        if (!older.timestamp().equals(newer.timestamp())) {
            return Optional.of(DiffFinding.OTHER_HEADER);
        }
        return same < older.entries().size() ? Optional.of(DiffFinding.SHORTER) : Optional.empty();
    }

    private static Optional<ElectionUuid> uuid(Archive archive) {
        try {
            return archive.entries().getFirst().data().stream().findFirst().map(bytes -> Election.parse(bytes).uuid());
        } catch (ProtocolException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Side> side(Archive archive, int position) {
        return archive.entries().stream()
                .skip(position)
                .findFirst()
                .map(entry -> new Side(entry.event().type(), entry.digest()));
    }

    private static Map<EventType, Integer> kinds(List<Archive.Entry> entries) {
        var kinds = new EnumMap<EventType, Integer>(EventType.class);
        entries.forEach(entry -> kinds.merge(entry.event().type(), 1, Integer::sum));
        return kinds;
    }

    private int missing(Archive newer) {
        var there = ballots(newer);
        return (int) ballots(older).stream().filter(ballot -> !there.contains(ballot)).count();
    }

    private static Set<Digest> ballots(Archive archive) {
        return archive.entries(EventType.BALLOT)
                .map(entry -> Digest.of(entry.payload()))
                .collect(Collectors.toSet());
    }

    private Result withDamaged(byte[] newer, byte[] olderBytes, ProtocolException damage) {
        var mismatch = Arrays.mismatch(olderBytes, newer);
        var same = mismatch < 0 ? older.entries().size() : wholeEventsBefore(mismatch);
        return new Result(
                Optional.of(DiffFinding.NEWER_DAMAGED),
                uuid(older),
                same,
                older.entries().size(),
                Optional.empty(),
                side(older, same),
                Optional.empty(),
                Map.of(),
                0,
                Optional.of(damage.getMessage()));
    }

    /** Events of the older that end at or before this byte. */
    private int wholeEventsBefore(int place) {
        var end = 2 * TAR_BLOCK;
        var events = 0;
        for (var entry : older.entries()) {
            end += entry.data().stream().mapToInt(content -> lengthInTar(content.length)).sum()
                    + lengthInTar(entry.event().bytes().length);
            if (end > place) {
                return events;
            }
            events++;
        }
        return events;
    }

    private static int lengthInTar(int content) {
        return TAR_BLOCK + Math.ceilDiv(content, TAR_BLOCK) * TAR_BLOCK;
    }
}
