package vn.danban.access;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;

/** The administrator creates accounts, gives new passwords, closes and opens again. */
@Singleton
public class KeepingAccounts {
    private final AccountRepository accounts;
    private final NewAccounts newAccounts;
    private final NewPasswords passwords;
    private final CurrentAccount actor;
    private final ApplicationEventPublisher<AccountChanged> events;

    KeepingAccounts(AccountRepository accounts, NewAccounts newAccounts, NewPasswords passwords,
            CurrentAccount actor, ApplicationEventPublisher<AccountChanged> events) {
        this.accounts = accounts;
        this.newAccounts = newAccounts;
        this.passwords = passwords;
        this.actor = actor;
        this.events = events;
    }

    /** All accounts in the order of their login names. */
    @Transactional(readOnly = true)
    public List<AccountSummary> all() {
        requireAdministrator();
        return accounts.findAllOrderByLoginName().stream().map(Account::summary).toList();
    }

    /** @throws Refused with an {@link AccountRefusal} */
    @Transactional
    public AccountSummary create(NewAccount account) {
        requireAdministrator();
        return newAccounts.save(account).summary();
    }

    /**
     * Gives a new password and ends every session and token of the old one.
     *
     * @param lostTelephone the second factor is asked for no longer
     * @throws Refused with {@link AccountRefusal#BAD_PASSWORD}
     */
    @Transactional
    public void resetPassword(AccountId id, String password, boolean lostTelephone) {
        requireAdministrator();
        passwords.store(id, passwords.ready(password), lostTelephone);
    }

    /** @throws Refused with {@link AccountRefusal#LAST_ADMINISTRATOR} */
    @Transactional
    public void close(AccountId id) {
        requireAdministrator();
        accounts.queue();
        Account account = found(id);
        boolean another = accounts.findAllOrderByLoginName().stream()
            .anyMatch(other -> other.administrator() && other.active() && !other.id().equals(id));
        if (account.administrator() && !another) {
            throw new Refused(AccountRefusal.LAST_ADMINISTRATOR);
        }
        accounts.update(account.withActive(false));
        events.publishEvent(new AccountChanged(id, AccountChanged.Act.CLOSED));
    }

    @Transactional
    public void open(AccountId id) {
        requireAdministrator();
        accounts.update(found(id).withActive(true));
        events.publishEvent(new AccountChanged(id, AccountChanged.Act.OPENED));
    }

    private Account found(AccountId id) {
        return accounts.findById(id).orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND));
    }

    private void requireAdministrator() {
        actor.required();
        if (!actor.administrator()) {
            throw new Refused(GeneralRefusal.NOT_ALLOWED);
        }
    }
}
