package vn.danban.board;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import vn.danban.protocol.archive.Event;
import vn.danban.protocol.format.Digest;

/**
 * One entry of a vote's log, in archive order: data, and after them the event that names them.
 *
 * @param hash        SHA-256 of the content, hex; the entry's name in the archive
 * @param eventHeight place in the chain of events, null for data
 * @param payload     hash of the data an event is about
 */
@MappedEntity("board_entries")
record BoardEntry(
        @Id VoteId vote, @Id int position, String hash, byte[] content, @Nullable Integer eventHeight,
        @Nullable String eventType, @Nullable String payload) {

    static BoardEntry data(VoteId vote, int position, byte[] content) {
        return new BoardEntry(vote, position, Digest.of(content).hex(), content, null, null, null);
    }

    static BoardEntry event(VoteId vote, int position, Event event) {
        return new BoardEntry(vote, position, event.digest().hex(), event.bytes(), event.height(),
            event.type().written(), event.payload().map(Digest::hex).orElse(null));
    }

    boolean isEvent() {
        return eventHeight != null;
    }
}
