package vn.danban.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import jakarta.inject.Singleton;
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
}
