package vn.danban.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** One line of the trail. */
@MappedEntity("audit_entries")
record AuditEntry(
        @Id @GeneratedValue Long id, Instant at, @Nullable UUID accountId, @Nullable UUID hamletId,
        String act, String subject, String detail) {}
