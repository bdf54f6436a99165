package vn.danban.discussion;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import vn.danban.access.AccountId;
import vn.danban.matter.MatterId;

/**
 * The head's decision on an amendment; it stands.
 *
 * @param version the version of the matter that has it; null when it was declined
 * @param reason  why, or how it was taken over
 */
@MappedEntity("amendment_decisions")
public record AmendmentDecision(
        @Id ItemId itemId, MatterId matterId, AccountId accountId, @Nullable Integer version, String reason, Instant at) {

    public boolean isTakenOver() {
        return version != null;
    }
}
