package vn.danban.board.log;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import vn.danban.board.VoteId;
import vn.danban.protocol.ElectionUuid;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.log.LoggedEvent;

/** An entry of the log at its place. */
@MappedEntity("log_entries")
record LogEntry(@Id long position, VoteId vote, int height, String event, boolean endsVote) {
    LoggedEvent logged() {
        return new LoggedEvent(new ElectionUuid(vote.text()), height, Digest.parseHex(event));
    }
}
