package vn.danban.board;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.danban.shared.Refused;

/**
 * The board only grows, also over a restore: what was published of a vote must still be in the database, or nothing more is
 * written to its board. Each node remembers the furthest head it has told anybody of ({@link HeadJournal}) and looks at the
 * start, once a minute, and before each entry.
 *
 * <p>A head is written down within a second after it was told. What is older than that cannot be taken back unnoticed.
 */
@Singleton
public class PublishedHeads implements ApplicationEventListener<StartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedHeads.class);

    private final HeadJournal journal;
    private final BoardRepository entries;
    private final Map<VoteId, PublishedHead> furthest = new ConcurrentHashMap<>();
    private final Map<VoteId, PublishedHead> unwritten = new HashMap<>();
    private final Set<VoteId> behind = ConcurrentHashMap.newKeySet();

    PublishedHeads(HeadJournal journal, BoardRepository entries, MeterRegistry figures) throws IOException {
        this.journal = journal;
        this.entries = entries;
        furthest.putAll(journal.read());
        figures.gaugeCollectionSize("danban.boards.behind.published", List.of(), behind);
    }

    @Override
    public void onApplicationEvent(StartupEvent opened) {
        compare();
    }

    /** Somebody is being told of this event. */
    void told(VoteId vote, int height, String hash) {
        PublishedHead head = new PublishedHead(height, hash);
        if (furthest.merge(vote, head, PublishedHead::further) == head) {
            synchronized (unwritten) {
                unwritten.merge(vote, head, PublishedHead::further);
            }
        }
    }

    /**
     * Somebody outside has kept this: {@link KeptRecords} reads such files.
     *
     * @return whether the database still has it
     */
    boolean kept(VoteId vote, int height, String hash) {
        boolean there = entries.eventAt(vote, height).filter(hash::equals).isPresent();
        if (!there) {
            raise(vote, new PublishedHead(height, hash));
        }
        told(vote, height, hash);
        return there;
    }

    /** @throws Refused with {@link BoardRefusal#BEHIND_PUBLISHED} when nothing may be added after this head */
    void requireUpToDate(VoteId vote, Optional<BoardHead> head) {
        PublishedHead known = furthest.get(vote);
        if (known != null && head.filter(now -> now.height() >= known.height()).isEmpty()) {
            raise(vote, known);
        }
        if (isBehind(vote)) {
            throw new Refused(BoardRefusal.BEHIND_PUBLISHED);
        }
    }

    /** Whether the database lacks something of this vote's board that was published. */
    public boolean isBehind(VoteId vote) {
        return behind.contains(vote);
    }

    @Scheduled(fixedDelay = "1s", initialDelay = "1s")
    void write() throws IOException {
        Map<VoteId, PublishedHead> now;
        synchronized (unwritten) {
            now = Map.copyOf(unwritten);
            unwritten.clear();
        }
        if (now.isEmpty()) {
            return;
        }
        try {
            journal.write(now);
        } catch (IOException full) {
            synchronized (unwritten) {
                now.forEach((vote, head) -> unwritten.merge(vote, head, PublishedHead::further));
            }
            throw full;
        }
    }

    /** A database may also be replaced under a running node. */
    @Scheduled(fixedDelay = "1m", initialDelay = "1m")
    void compare() {
        Map<VoteId, PublishedHead> known = Map.copyOf(furthest);
        if (known.isEmpty()) {
            return;
        }
        Set<String> hashes = new HashSet<>();
        known.values().forEach(head -> hashes.add(head.hash()));
        Set<String> there = new HashSet<>(entries.existing(known.keySet(), hashes));
        known.forEach((vote, head) -> {
            if (!there.contains(head.hash())) {
                raise(vote, head);
            }
        });
    }

    private void raise(VoteId vote, PublishedHead published) {
        if (behind.add(vote)) {
            LOG.error("The database lacks event {} of the board of vote {}, which was published ({}). An older copy was restored. "
                + "Nothing more is taken in for this vote until the whole board is back.", published.height(), vote, published.hash());
        }
    }
}
