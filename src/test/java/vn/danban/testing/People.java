package vn.danban.testing;

import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import vn.danban.access.AccountId;
import vn.danban.access.AccountSummary;
import vn.danban.access.CurrentAccount;
import vn.danban.access.KeepingAccounts;
import vn.danban.access.LoginName;
import vn.danban.access.NewAccount;
import vn.danban.access.SettingUp;
import vn.danban.access.SignedIn;

/** Accounts of a test house and acting in their names, as a page does for whoever is signed in. */
public final class People {
    public static final String PASSWORD = "mật khẩu đủ dài";
    private static final String ADMINISTRATOR = "administrator";

    private final ApplicationContext house;
    private final Map<String, Person> known = new HashMap<>();

    /** @param house with no account yet, or with an administrator made here before */
    public People(ApplicationContext house) {
        this.house = house;
        SettingUp settingUp = house.getBean(SettingUp.class);
        if (settingUp.needed()) {
            SignedIn first = settingUp.createAdministrator(settingUp.code(), newAccount(ADMINISTRATOR, true), "127.0.0.1");
            known.put(ADMINISTRATOR, new Person(this, first, ADMINISTRATOR));
        }
    }

    /** Somebody who can sign in. */
    public record Person(People people, SignedIn signedIn, String loginName) {
        public AccountId account() {
            return signedIn.account();
        }

        /** Does the work in this person's name. */
        public <T> T does(Callable<T> work) {
            try {
                return people.house.getBean(CurrentAccount.class).as(signedIn, work);
            } catch (RuntimeException refused) {
                throw refused;
            } catch (Exception broken) {
                throw new AssertionError(broken);
            }
        }

        /** Does the work in this person's name. */
        public void acts(Runnable work) {
            does(() -> {
                work.run();
                return null;
            });
        }
    }

    public Person administrator() {
        return known.get(ADMINISTRATOR);
    }

    /** The person with this name to sign in; made at the first call. */
    public Person named(String name) {
        return known.computeIfAbsent(name, this::create);
    }

    private Person create(String name) {
        AccountSummary account = administrator().does(
            () -> house.getBean(KeepingAccounts.class).create(newAccount(name, false)));
        return new Person(this, new SignedIn(account.id(), account.displayName(), false, 0), name);
    }

    private static NewAccount newAccount(String name, boolean administrator) {
        return new NewAccount(LoginName.of(name), "Người " + name, PASSWORD, administrator);
    }
}
