package vn.danban.board;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.danban.protocol.BoardKey;
import vn.danban.protocol.archive.Event;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.archive.SetupData;
import vn.danban.protocol.format.Digest;
import vn.danban.shared.Refused;

/**
 * Writes the board. Each method runs inside the transaction of the act it publishes, and the caller holds that vote's lock:
 * so the board says exactly what was committed, and its events have one order.
 */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
public class Board {
    private final BoardRepository entries;
    private final BoardRowRepository boards;
    private final BoardKey.Private key;
    private final PublishedHeads published;

    Board(BoardRepository entries, BoardRowRepository boards, BoardKey.Private key, PublishedHeads published) {
        this.entries = entries;
        this.boards = boards;
        this.key = key;
        this.published = published;
    }

    /** The public key its receipts are checked with. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public BoardKey key() {
        return key.publicKey();
    }

    /**
     * Begins the log of a vote with its setup; the time is cut to the second.
     *
     * @throws Refused with {@link BoardRefusal#BEHIND_PUBLISHED} when it was begun once before
     */
    public void begin(VoteId vote, Instant now, byte[] election, byte[] trustees, byte[] credentials) {
        published.requireUpToDate(vote, Optional.empty());
        boards.save(new BoardRow(vote, now.truncatedTo(ChronoUnit.SECONDS)));
        byte[] setup = SetupData.of(election, trustees, credentials).bytes();
        entries.saveAll(rows(vote, Event.setup(Digest.of(setup)), 0, List.of(election, trustees, credentials, setup)));
    }

    /**
     * Appends an event with the data it is about; its payload is the last of them.
     *
     * @throws Refused with {@link BoardRefusal#BEHIND_PUBLISHED} when more was published than is here
     */
    public void append(VoteId vote, EventType type, byte[]... data) {
        BoardHead head = requireHead(vote);
        List<byte[]> contents = Arrays.asList(data);
        Optional<Digest> payload = contents.isEmpty() ? Optional.empty() : Optional.of(Digest.of(contents.getLast()));
        Event event = Event.after(Digest.parseHex(head.hash()), head.height(), type, payload);
        entries.saveAll(rows(vote, event, head.position() + 1, contents));
    }

    /**
     * Appends an event of this type for each of these data, in this order.
     *
     * @return their events
     * @throws Refused with {@link BoardRefusal#BEHIND_PUBLISHED} when more was published than is here
     */
    public List<Event> appendEach(VoteId vote, EventType type, List<byte[]> data) {
        BoardHead head = requireHead(vote);
        Digest newest = Digest.parseHex(head.hash());
        List<Event> events = new ArrayList<>();
        List<BoardEntry> rows = new ArrayList<>();
        for (byte[] content : data) {
            Event event = Event.after(newest, head.height() + events.size(), type, Optional.of(Digest.of(content)));
            rows.addAll(rows(vote, event, head.position() + 1 + rows.size(), List.of(content)));
            events.add(event);
            newest = event.digest();
        }
        entries.saveAll(rows);
        return events;
    }

    private BoardHead requireHead(VoteId vote) {
        Optional<BoardHead> newest = entries.head(vote);
        published.requireUpToDate(vote, newest);
        return newest.orElseThrow();
    }

    /** Whether the log has data with this hash. */
    public boolean holds(VoteId vote, Digest data) {
        return !holding(vote, List.of(data)).isEmpty();
    }

    /** Those of these hashes that the log has data with. */
    public Set<Digest> holding(VoteId vote, List<Digest> data) {
        return entries.existing(List.of(vote), data.stream().map(Digest::hex).toList()).stream().map(Digest::parseHex).collect(Collectors.toSet());
    }

    private static List<BoardEntry> rows(VoteId vote, Event event, int position, List<byte[]> data) {
        List<BoardEntry> rows = new ArrayList<>();
        for (byte[] content : data) {
            rows.add(BoardEntry.data(vote, position + rows.size(), content));
        }
        rows.add(BoardEntry.event(vote, position + rows.size(), event));
        return rows;
    }
}
