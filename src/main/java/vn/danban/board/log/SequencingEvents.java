package vn.danban.board.log;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import vn.danban.board.VoteId;
import vn.danban.protocol.log.LogTree;
import vn.danban.protocol.log.LoggedEvent;
import vn.danban.protocol.log.TilePath;

/**
 * Gives events of all boards their places in the log, apart from the acts that made them. Every node may: one at a time does, and
 * the places are a primary key.
 */
@Singleton
class SequencingEvents {
    /** Entries added in one transaction. */
    static final int BATCH = 2_000;

    private final LogRepository entries;
    private final StoredTiles tiles;

    SequencingEvents(LogRepository entries, StoredTiles tiles) {
        this.entries = entries;
        this.tiles = tiles;
    }

    /** @return how many were added; 0 also while another node is adding */
    @Transactional
    int sequence() {
        if (!entries.tryLock()) {
            return 0;
        }
        List<LogEntry> waiting = entries.waiting(BATCH);
        if (!waiting.isEmpty()) {
            entries.saveAll(waiting);
            addNodes(waiting.getFirst().position(), waiting.getLast().position() + 1);
        }
        return waiting.size();
    }

    /** Puts entries back that the database has lost, in the places they had. Whether a board still has them is for others to see. */
    @Transactional
    void putBack(long size, List<LoggedEvent> lost) {
        if (!entries.tryLock() || entries.size() != size) {
            throw new IllegalStateException("the log is being written by another node; stop that one first");
        }
        List<LogEntry> rows = new ArrayList<>();
        for (LoggedEvent event : lost) {
            VoteId vote = new VoteId(event.vote().text());
            String hash = event.event().hex();
            rows.add(new LogEntry(size + rows.size(), vote, event.height(), hash, entries.endsVote(vote, event.height(), hash)));
        }
        entries.saveAll(rows);
        addNodes(size, size + rows.size());
    }

    /** The roots of the tiles that became whole, level by level. */
    private void addNodes(long before, long after) {
        for (int level = 1; after >> 8 * level > 0; level++) {
            for (long position = before >> 8 * level; position < after >> 8 * level; position++) {
                TilePath tile = new TilePath(level - 1, position, TilePath.WIDTH);
                entries.addNode(level, position, LogTree.root(LogTree.digests(tile, tiles.read(tile))).hex());
            }
        }
    }
}
