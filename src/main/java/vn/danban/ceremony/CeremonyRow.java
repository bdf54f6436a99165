package vn.danban.ceremony;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.Optional;
import vn.danban.board.VoteId;
import vn.danban.protocol.ElectionUuid;
import vn.danban.protocol.trustee.Ceremony;

/**
 * One attempt to make a set.
 *
 * @param begunBy       who began again; null in the first attempt, as is the reason
 * @param stoppedSender whose message did not hold; null while it goes on
 * @param stoppedBy     who found it
 */
@MappedEntity("ceremonies")
record CeremonyRow(@Id VoteId voteId, @Id int attempt, int size, int needed, @Nullable String begunBy, @Nullable String because,
        @Nullable Integer stoppedSender, @Nullable CeremonyStep stoppedStep, @Nullable Integer stoppedBy) {

    static CeremonyRow first(VoteId vote, int size, int needed) {
        return new CeremonyRow(vote, 1, size, needed, null, null, null, null, null);
    }

    CeremonyRow next(String name, String reason) {
        return new CeremonyRow(voteId, attempt + 1, size, needed, name, reason, null, null, null);
    }

    Ceremony ceremony() {
        return new Ceremony(new ElectionUuid(voteId.text()), attempt, size, needed);
    }

    Optional<CeremonyStep> stopped() {
        return Optional.ofNullable(stoppedStep);
    }
}
