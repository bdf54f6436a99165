package vn.danban.access;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.danban.shared.Refused;

/** Opens an account for somebody who has shown that she may have one; for activities that have checked that. */
@Singleton
public class OpeningAccounts {
    private final NewAccounts newAccounts;

    OpeningAccounts(NewAccounts newAccounts) {
        this.newAccounts = newAccounts;
    }

    /**
     * Opens an account that is no administrator's.
     *
     * @throws Refused with an {@link AccountRefusal}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public SignedIn open(NewAccount wanted) {
        return newAccounts.save(new NewAccount(wanted.loginName(), wanted.displayName(), wanted.password(), false)).signedIn();
    }
}
