package vn.danban.testing;

import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import vn.danban.access.AccountId;
import vn.danban.access.CurrentAccount;
import vn.danban.access.SignedIn;
import vn.danban.access.TestAccounts;

/** Accounts of a test house and acting in their names, as a page does for whoever is signed in. */
public final class People {
    public static final String PASSWORD = "mật khẩu đủ dài";

    private final ApplicationContext house;
    private final Map<String, Person> known = new HashMap<>();

    public People(ApplicationContext house) {
        this.house = house;
    }

    /** Somebody who can sign in with {@link #PASSWORD}. */
    public record Person(CurrentAccount acting, SignedIn signedIn, String loginName) {
        public AccountId account() {
            return signedIn.account();
        }

        /** Does the work in this person's name. */
        public <T> T does(Callable<T> work) {
            try {
                return acting.as(signedIn, work);
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
        return administrator("administrator");
    }

    /** An administrator with this name to sign in; made at the first call. */
    public Person administrator(String name) {
        return known.computeIfAbsent(name, other -> person(other, true));
    }

    /** The person with this name to sign in; made at the first call. */
    public Person named(String name) {
        return known.computeIfAbsent(name, other -> person(other, false));
    }

    private Person person(String name, boolean administrator) {
        SignedIn signedIn = TestAccounts.open(house, name, "Người " + name, PASSWORD, administrator);
        return new Person(house.getBean(CurrentAccount.class), signedIn, name);
    }
}
