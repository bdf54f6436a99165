package vn.danban.audit;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;

/**
 * One line of the trail, to be read.
 *
 * @param account who acted; null for the house itself and for whoever had no account
 * @param hamlet  where; null for what concerns no hamlet
 * @param act     the event in the past tense
 * @param subject what it was done to
 */
@Introspected
public record AuditLine(long id, Instant at, @Nullable UUID account, @Nullable String name, @Nullable UUID hamlet, String act, String subject,
        String detail) {}
