package vn.danban.board.log;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.List;
import vn.danban.protocol.log.EntryBundle;
import vn.danban.protocol.log.LogTree;
import vn.danban.protocol.log.LoggedEvent;
import vn.danban.protocol.log.TilePath;

/** Tiles of the log as the database has them; of a hash that is not there the tile is too short. */
@Singleton
class StoredTiles implements LogTree.Tiles {
    private final LogRepository entries;

    StoredTiles(LogRepository entries) {
        this.entries = entries;
    }

    /** The hashes of a tile, or for {@link TilePath#ENTRIES} its entries. */
    @Override
    public byte[] read(TilePath path) {
        long from = path.number() * TilePath.WIDTH;
        long to = from + path.width();
        if (path.level() > 0) {
            return HexFormat.of().parseHex(String.join("", entries.nodes(path.level(), from, to)));
        }
        List<LoggedEvent> events = entries.entries(from, to).stream().map(LogEntry::logged).toList();
        return path.level() == TilePath.ENTRIES ? EntryBundle.write(events) : hashes(events);
    }

    private static byte[] hashes(List<LoggedEvent> events) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        events.forEach(event -> bytes.writeBytes(event.leafHash().bytes()));
        return bytes.toByteArray();
    }

    LogTree tree(long size) {
        return new LogTree(size, this);
    }
}
