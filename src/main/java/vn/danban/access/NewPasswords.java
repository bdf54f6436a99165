package vn.danban.access;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import jakarta.inject.Singleton;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;

/** A new password for an account whose owner proved to be its owner in another way; for activities that have checked that. */
@Singleton
public class NewPasswords {
    private final AccountRepository accounts;
    private final SecondFactors factors;
    private final PasswordHashing hashing;
    private final ApplicationEventPublisher<AccountChanged> events;

    NewPasswords(AccountRepository accounts, SecondFactors factors, PasswordHashing hashing, ApplicationEventPublisher<AccountChanged> events) {
        this.accounts = accounts;
        this.factors = factors;
        this.hashing = hashing;
        this.events = events;
    }

    /** A password checked and hashed, ready to be stored; hashing is slow and belongs before the transaction. */
    public static final class Ready {
        private final String hash;

        private Ready(String hash) {
            this.hash = hash;
        }
    }

    /** @throws Refused with {@link AccountRefusal#BAD_PASSWORD} */
    public Ready ready(String password) {
        NewAccount.requirePassword(password);
        return new Ready(hashing.hash(password));
    }

    /**
     * Stores it and ends every session and token of the old one.
     *
     * @param withoutSecondFactor her telephone is lost: it is asked for no longer
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void store(AccountId id, Ready password, boolean withoutSecondFactor) {
        Account account = accounts.findById(id).orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND));
        accounts.update(account.withPassword(password.hash));
        events.publishEvent(new AccountChanged(id, AccountChanged.Act.PASSWORD_RESET));
        if (withoutSecondFactor) {
            factors.remove(id);
        }
    }
}
