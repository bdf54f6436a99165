package vn.danban.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.danban.access.AccountId;
import vn.danban.access.CurrentAccount;

/** Writes one line of the trail; refuses to run outside the transaction of the act it records. */
@Singleton
public class AuditTrail {
    private final AuditEntryRepository entries;
    private final CurrentAccount actor;

    AuditTrail(AuditEntryRepository entries, CurrentAccount actor) {
        this.entries = entries;
        this.actor = actor;
    }

    /**
     * @param hamlet  the hamlet it happened in, or null when in none
     * @param act     the event in the past tense, as in {@code VoteSealed}
     * @param subject the id of what was acted on
     * @param detail  what an auditor needs beside it; never a secret, never a choice
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(@Nullable UUID hamlet, String act, String subject, String detail) {
        UUID account = actor.id().map(AccountId::value).orElse(null);
        entries.insert(account, hamlet, act, subject, detail);
    }

    /**
     * Lines of these hamlets, the newest first. Who may read them, the caller decides.
     *
     * @param until not included
     */
    @ReadOnly
    public List<AuditLine> in(Collection<UUID> hamlets, Instant from, Instant until, int most) {
        return hamlets.isEmpty() ? List.of() : entries.inHamlets(hamlets, from, until, most);
    }

    /** Lines that concern no hamlet: accounts, communes, the calendar. */
    @ReadOnly
    public List<AuditLine> ofTheInstallation(Instant from, Instant until, int most) {
        return entries.ofTheInstallation(from, until, most);
    }
}
