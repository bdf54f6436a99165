package vn.danban.access;

import jakarta.inject.Singleton;
import vn.danban.shared.Refused;
import vn.danban.tries.Tries;
import vn.danban.tries.TryKind;

/** Asks somebody who is signed in for her password once more; wrong tries count as at the door. */
@Singleton
class SignInChecks {
    private final PasswordHashing hashing;
    private final Tries tries;

    SignInChecks(PasswordHashing hashing, Tries tries) {
        this.hashing = hashing;
        this.tries = tries;
    }

    /** @throws Refused with {@link SignInRefusal#WRONG_PASSWORD} or {@link vn.danban.tries.TriesRefusal#TOO_MANY} */
    void requirePassword(Account account, String password, String address) {
        String name = account.loginName().value();
        tries.require(TryKind.PASSWORD, name, address);
        if (!hashing.matches(password, account.passwordHash())) {
            tries.failed(TryKind.PASSWORD, name, address);
            throw new Refused(SignInRefusal.WRONG_PASSWORD);
        }
        tries.succeeded(TryKind.PASSWORD, name, address);
    }

    String hash(String password) {
        return hashing.hash(password);
    }
}
