package vn.danban.board;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * One entry of a vote's log, in archive order: the header at position 0, then data and the events that name them.
 *
 * @param hash        SHA-256 of the content, hex; the entry's name in the archive
 * @param eventHeight place in the chain of events, null for header and data
 * @param payload     hash of the data an event is about
 */
@MappedEntity("board_entries")
record BoardEntry(
        @Id VoteId vote, @Id int position, String hash, byte[] content, @Nullable Integer eventHeight,
        @Nullable String eventType, @Nullable String payload) {

    boolean isEvent() {
        return eventHeight != null;
    }
}
