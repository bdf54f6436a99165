package vn.danban.protocol.log;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.danban.protocol.format.ProtocolException;

/** Protocol §8.4 — The entries below a tile of level 0, each after its length in two bytes, the higher first. */
public final class EntryBundle {
    private EntryBundle() {}

    public static byte[] write(List<LoggedEvent> events) {
        var bytes = new ByteArrayOutputStream();
        for (var event : events) {
            var entry = event.bytes();
            bytes.write(entry.length >> 8);
            bytes.write(entry.length);
            bytes.writeBytes(entry);
        }
        return bytes.toByteArray();
    }

    /** @throws ProtocolException {@link LogFault#TILE_MALFORMED} unless it holds exactly as many entries as the path says */
    public static List<LoggedEvent> read(TilePath path, byte[] bytes) {
        var events = readFirst(bytes, path.width());
        if (!Arrays.equals(write(events), bytes)) {
            throw new ProtocolException(LogFault.TILE_MALFORMED, path + " has more than its entries");
        }
        return events;
    }

    /** Whether it begins with an entry; nothing else of ours begins with a zero byte. */
    public static boolean isOne(byte[] bytes) {
        return bytes.length > 0 && bytes[0] == 0;
    }

    /** Every whole entry; what was half written at the end is passed over. */
    public static List<LoggedEvent> readAll(byte[] bytes) {
        var number = 0L;
        var at = 0;
        while (at + 2 <= bytes.length && at + 2 + length(bytes, at) <= bytes.length) {
            at += 2 + length(bytes, at);
            number++;
        }
        return readFirst(bytes, number);
    }

    private static int length(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }

    /**
     * The first entries of what may be longer.
     *
     * @throws ProtocolException {@link LogFault#TILE_MALFORMED} when there are fewer
     */
    public static List<LoggedEvent> readFirst(byte[] bytes, long wanted) {
        var events = new ArrayList<LoggedEvent>();
        var at = 0;
        while (events.size() < wanted) {
            var end = at + 2 > bytes.length ? Integer.MAX_VALUE : at + 2 + length(bytes, at);
            if (end > bytes.length) {
                throw new ProtocolException(LogFault.TILE_MALFORMED, events.size() + " whole entries of " + wanted);
            }
            events.add(LoggedEvent.parse(Arrays.copyOfRange(bytes, at + 2, end)));
            at = end;
        }
        return events;
    }
}
