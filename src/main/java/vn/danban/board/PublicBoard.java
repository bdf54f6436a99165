package vn.danban.board;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import vn.danban.protocol.BoardCheckpoint;
import vn.danban.protocol.BoardKey;
import vn.danban.protocol.ElectionUuid;
import vn.danban.protocol.archive.ArchiveWriter;
import vn.danban.protocol.archive.Event;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.format.Digest;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;

/** Reads the board; all of it is public. */
@Singleton
public class PublicBoard {
    private static final int AT_ONCE = 2_000;

    private final BoardRepository entries;
    private final BoardRowRepository boards;
    private final BoardKey.Private key;
    private final PublishedHeads published;

    PublicBoard(BoardRepository entries, BoardRowRepository boards, BoardKey.Private key, PublishedHeads published) {
        this.entries = entries;
        this.boards = boards;
        this.key = key;
        this.published = published;
    }

    public BoardKey key() {
        return key.publicKey();
    }

    /** The newest event; empty until the vote is sealed. */
    public Optional<BoardHead> head(VoteId vote) {
        return entries.head(vote);
    }

    /** The newest event, for somebody outside. Not to be called by an act that writes: what is not committed is not published. */
    public Optional<BoardHead> tellHead(VoteId vote) {
        Optional<BoardHead> head = entries.head(vote);
        head.ifPresent(newest -> published.told(vote, newest.height(), newest.hash()));
        return head;
    }

    /**
     * How far the log has come, signed: to be kept by whoever wants to notice that it was cut back (Protocol §5.1).
     *
     * @throws Refused {@link GeneralRefusal#NOT_FOUND} until the vote is sealed
     */
    public BoardCheckpoint checkpoint(VoteId vote) {
        BoardHead head = tellHead(vote).orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND));
        return BoardCheckpoint.sign(key, new ElectionUuid(vote.text()), head.height(), Digest.parseHex(head.hash()));
    }

    /** Whether the database lacks something of this log that was published: then nothing more is taken in. */
    public boolean isBehindPublished(VoteId vote) {
        return published.isBehind(vote);
    }

    /** @throws Refused {@link GeneralRefusal#NOT_FOUND} until the vote is sealed */
    public BoardSetup setup(VoteId vote) {
        List<BoardEntry> first = entries.entries(vote, 0, 3);
        if (first.isEmpty()) {
            throw new Refused(GeneralRefusal.NOT_FOUND);
        }
        return new BoardSetup(first.get(0).content(), first.get(1).content(), first.get(2).content());
    }

    /** The election alone, for those who do not need the long list of credentials (Format §3). */
    public byte[] election(VoteId vote) {
        return entries.entries(vote, 0, 1).stream().findFirst().map(BoardEntry::content)
            .orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND));
    }

    /** Data by its hash. */
    public byte[] data(VoteId vote, Digest hash) {
        return entries.find(vote, hash.hex()).orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND)).content();
    }

    /** The data that the events of a type are about, in the order of the events. */
    public List<byte[]> payloads(VoteId vote, EventType type) {
        return entries.payloads(vote, type.written()).stream().map(BoardEntry::content).toList();
    }

    /** A part of the events, oldest first. */
    public BoardPage page(VoteId vote, int from, int limit) {
        BoardHead head = tellHead(vote).orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND));
        List<BoardPage.Entry> events = entries.events(vote, from, limit).stream().map(PublicBoard::entry).toList();
        return new BoardPage(head.height() + 1, head.hash(), events);
    }

    /** The archive {@code UUID.bel} as it stands now (Format §8); each later one begins with these bytes. */
    @ReadOnly
    public byte[] archive(VoteId vote) {
        BoardRow board = boards.findById(vote).orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ArchiveWriter writer = ArchiveWriter.begin(bytes, board.begun());
            List<byte[]> data = new ArrayList<>();
            List<BoardEntry> part = entries.entries(vote, 0, AT_ONCE);
            while (!part.isEmpty()) {
                for (BoardEntry entry : part) {
                    if (entry.isEvent()) {
                        writer.append(Event.parse(entry.content()), data);
                        data.clear();
                    } else {
                        data.add(entry.content());
                    }
                }
                BoardEntry last = part.getLast();
                if (last.isEvent()) {
                    published.told(vote, last.eventHeight(), last.hash());
                }
                part = entries.entries(vote, last.position() + 1, AT_ONCE);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static BoardPage.Entry entry(BoardPage.Row row) {
        String tracker = EventType.BALLOT.written().equals(row.eventType())
            ? Base64.getEncoder().withoutPadding().encodeToString(HexFormat.of().parseHex(row.payload())) : null;
        return new BoardPage.Entry(row.eventHeight(), row.eventType(), row.hash(), row.payload(), tracker);
    }
}
