package vn.danban.representation;

import jakarta.inject.Singleton;
import vn.danban.access.AccountId;
import vn.danban.access.CurrentAccount;
import vn.danban.access.NewAccount;
import vn.danban.access.OpeningAccounts;
import vn.danban.access.SignedIn;

/** The account that is to speak for a household: a new one, or the one signed in. */
@Singleton
class AccountsOfRepresentatives {
    private final OpeningAccounts opening;
    private final CurrentAccount actor;

    AccountsOfRepresentatives(OpeningAccounts opening, CurrentAccount actor) {
        this.opening = opening;
        this.actor = actor;
    }

    SignedIn open(NewAccount account) {
        return opening.open(account);
    }

    AccountId signedIn() {
        return actor.required();
    }
}
