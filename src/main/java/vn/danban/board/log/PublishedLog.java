package vn.danban.board.log;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.danban.board.VoteId;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.log.Checkpoint;
import vn.danban.protocol.log.GrowingTree;
import vn.danban.protocol.log.InclusionProof;
import vn.danban.protocol.log.LoggedEvent;
import vn.danban.protocol.log.SignedNote;
import vn.danban.protocol.log.TilePath;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;

/**
 * The log as this node tells it. Once a second waiting events are given their places and the new size is signed, but only if the
 * tree in the database begins with the newest one this node has published ({@link LogJournal}), whatever was restored since.
 */
@Singleton
public class PublishedLog implements ApplicationEventListener<StartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedLog.class);

    private final SequencingEvents sequencing;
    private final LogRepository entries;
    private final StoredTiles tiles;
    private final LogKey key;
    private final LogJournal journal;
    private volatile Checkpoint newest;
    private volatile boolean behind;

    PublishedLog(SequencingEvents sequencing, LogRepository entries, StoredTiles tiles, LogKey key, LogJournal journal) throws IOException {
        this.sequencing = sequencing;
        this.entries = entries;
        this.tiles = tiles;
        this.key = key;
        this.journal = journal;
        newest = journal.read().orElse(null);
    }

    @Override
    public void onApplicationEvent(StartupEvent opened) {
        publish();
    }

    @Scheduled(fixedDelay = "1s", initialDelay = "1s")
    void goOn() {
        if (!behind) {
            while (sequencing.sequence() == SequencingEvents.BATCH) {
                publish();
            }
        }
        publish();
    }

    /** Signs the size the log has now. What was signed is on the disk before anybody is told. */
    synchronized void publish() {
        long size = entries.size();
        Checkpoint before = newest;
        if (before != null && !continues(before, size)) {
            raise(before, size);
            return;
        }
        behind = false;
        if (before == null || size > before.size()) {
            remember(new Checkpoint(key.key().name(), size, tiles.tree(size).root()));
        }
    }

    private void remember(Checkpoint now) {
        try {
            journal.write(key.sign(now));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        newest = now;
    }

    private boolean continues(Checkpoint published, long size) {
        try {
            return size >= published.size() && tiles.tree(published.size()).root().equals(published.root());
        } catch (ProtocolException hashesMissing) {
            return false;
        }
    }

    private void raise(Checkpoint published, long size) {
        if (!behind) {
            LOG.error("The log of all votes in the database has {} entries and does not continue the {} that were published with root {}. "
                + "An older copy was restored. Nothing is signed until the whole log is back.", size, published.size(), published.root());
        }
        behind = true;
    }

    /**
     * Somebody outside has kept this checkpoint of ours.
     *
     * @return whether the database still has all of it
     */
    synchronized boolean kept(SignedNote note) {
        Checkpoint kept = Checkpoint.verified(note, key.key());
        if (newest == null || kept.size() > newest.size() || !continues(kept, entries.size())) {
            remember(kept);
        }
        publish();
        return !behind;
    }

    /**
     * Somebody outside has kept the entries: what the database lacks of the published log is put back, if they give its root.
     *
     * @return whether the database has all of it now
     */
    synchronized boolean keptEntries(List<LoggedEvent> all) {
        long size = entries.size();
        if (newest != null && size < newest.size() && newest.size() <= all.size()
                && root(all, newest.size()).equals(newest.root()) && root(all, size).equals(rootAt(size))) {
            sequencing.putBack(size, all.subList((int) size, (int) newest.size()));
            publish();
        }
        return !behind;
    }

    private static Digest root(List<LoggedEvent> events, long size) {
        GrowingTree tree = new GrowingTree();
        events.subList(0, (int) size).forEach(event -> tree.add(event.leafHash()));
        return tree.root();
    }

    /** Whether the database lacks something that was published. */
    public boolean isBehind() {
        return behind;
    }

    /**
     * The newest checkpoint: never one that is older than what another node has told before.
     *
     * @throws Refused {@link LogRefusal#BEHIND_PUBLISHED}
     */
    public Checkpoint newest() {
        Checkpoint known = newest;
        if (known == null || entries.size() != known.size()) {
            publish();
        }
        if (behind || newest == null) {
            throw new Refused(LogRefusal.BEHIND_PUBLISHED);
        }
        return newest;
    }

    /** A checkpoint of a size the published log has had, signed; always the same bytes. */
    SignedNote signed(long size) {
        Checkpoint now = newest();
        if (size < 0 || size > now.size()) {
            throw new Refused(LogRefusal.NOT_LOGGED);
        }
        return key.sign(size == now.size() ? now : new Checkpoint(now.origin(), size, rootAt(size)));
    }

    /** The root the published log had at this size. */
    Digest rootAt(long size) {
        return tiles.tree(size).root();
    }

    /** @throws Refused {@link GeneralRefusal#NOT_FOUND} for what is not within the published log */
    byte[] tile(TilePath path) {
        long hashes = newest().size() >> 8 * Math.max(path.level(), 0);
        if (path.number() >= hashes / TilePath.WIDTH + 1 || path.number() * TilePath.WIDTH + path.width() > hashes) {
            throw new Refused(GeneralRefusal.NOT_FOUND);
        }
        return tiles.read(path);
    }

    /**
     * The proof that an event is in the log.
     *
     * @param size of the tree it is wanted for; empty for the newest
     * @throws Refused {@link LogRefusal#NOT_LOGGED}
     */
    public InclusionProof proof(VoteId vote, int height, Optional<Long> size) {
        SignedNote note = signed(size.orElseGet(() -> newest().size()));
        long of = Checkpoint.parse(note.text()).size();
        long index = entries.find(vote, height).map(LogEntry::position).filter(position -> position < of)
            .orElseThrow(() -> new Refused(LogRefusal.NOT_LOGGED));
        return new InclusionProof(index, tiles.tree(of).inclusion(index), note);
    }
}
