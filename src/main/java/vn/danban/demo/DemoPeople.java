package vn.danban.demo;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import vn.danban.access.AccountId;
import vn.danban.access.AccountSummary;
import vn.danban.access.CurrentAccount;
import vn.danban.access.KeepingAccounts;
import vn.danban.access.LoginName;
import vn.danban.access.NewAccount;
import vn.danban.access.SettingUp;
import vn.danban.access.SignedIn;
import vn.danban.access.SigningIn;

/** Gives everybody of the demo an account, and lets the seeding act as one of them after signing in like anyone. */
@Singleton
class DemoPeople {
    /** Where a caller's network address would stand. */
    private static final String HERE = "demo";

    private final SettingUp settingUp;
    private final KeepingAccounts keeping;
    private final SigningIn signingIn;
    private final CurrentAccount actor;
    private final Map<DemoPerson, SignedIn> present = new EnumMap<>(DemoPerson.class);

    DemoPeople(SettingUp settingUp, KeepingAccounts keeping, SigningIn signingIn, CurrentAccount actor) {
        this.settingUp = settingUp;
        this.keeping = keeping;
        this.signingIn = signingIn;
        this.actor = actor;
    }

    void arrive() {
        if (settingUp.needed()) {
            settingUp.createAdministrator(settingUp.code(), account(DemoPerson.ADMINISTRATOR, true), HERE);
        }
        as(DemoPerson.ADMINISTRATOR, () -> {
            Set<LoginName> known = keeping.all().stream().map(AccountSummary::loginName).collect(Collectors.toSet());
            DemoPerson.withoutAdministrator().stream().map(person -> account(person, false))
                .filter(account -> !known.contains(account.loginName())).forEach(keeping::create);
            return null;
        });
    }

    /** Does the work signed in as this person. */
    <T> T as(DemoPerson person, Callable<T> work) {
        try {
            return actor.as(signedIn(person), work);
        } catch (RuntimeException refusedOrFailed) {
            throw refusedOrFailed;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    AccountId account(DemoPerson person) {
        return signedIn(person).account();
    }

    private SignedIn signedIn(DemoPerson person) {
        return present.computeIfAbsent(person, any -> 
            signingIn.enter(signingIn.show(person.loginName(), DemoPerson.PASSWORD, HERE)));
    }

    private static NewAccount account(DemoPerson person, boolean administrator) {
        return new NewAccount(
            new LoginName(person.loginName()), person.displayName(), DemoPerson.PASSWORD, administrator);
    }
}
