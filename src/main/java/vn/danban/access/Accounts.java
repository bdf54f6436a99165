package vn.danban.access;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.Optional;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;

/** Accounts, for the contexts that link them to offices: one at a time and by name, never a list to look through. */
@Singleton
public class Accounts {
    private final AccountRepository accounts;

    Accounts(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** The account that signs in by this name and is not closed. */
    @ReadOnly
    public Optional<AccountSummary> find(LoginName name) {
        return accounts.findByLoginName(name).filter(Account::active).map(Account::summary);
    }

    /** @throws Refused with {@link GeneralRefusal#NOT_FOUND} */
    @ReadOnly
    public String displayName(AccountId id) {
        return accounts.findById(id).map(Account::displayName).orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND));
    }
}
