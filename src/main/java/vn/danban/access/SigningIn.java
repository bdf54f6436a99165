package vn.danban.access;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.danban.shared.Refused;
import vn.danban.tries.Tries;
import vn.danban.tries.TryKind;

/** Somebody shows name and password; or comes back with the proof that she once did. */
@Singleton
public class SigningIn {
    private static final Logger LOG = LoggerFactory.getLogger(SigningIn.class);

    private final AccountRepository accounts;
    private final PasswordHashing hashing;
    private final Tries tries;
    /** Compared with where no account is, so that an unknown name takes as long as a known one. */
    private final String nobodysHash;

    SigningIn(AccountRepository accounts, PasswordHashing hashing, Tries tries) {
        this.accounts = accounts;
        this.hashing = hashing;
        this.tries = tries;
        nobodysHash = hashing.hash("");
    }

    /**
     * @param name     as typed
     * @param password as typed; never kept or logged
     * @param address  network address of the caller
     * @throws Refused with a {@link SignInRefusal}, or with {@link vn.danban.tries.TriesRefusal#TOO_MANY}
     */
    public SignedIn signIn(String name, String password, String address) {
        String key = name.strip().toLowerCase(Locale.ROOT);
        tries.require(TryKind.PASSWORD, key, address);
        Optional<Account> account = find(name).filter(Account::active);
        boolean right = hashing.matches(password, account.map(Account::passwordHash).orElse(nobodysHash));
        if (account.isEmpty() || !right) {
            tries.failed(TryKind.PASSWORD, key, address);
            LOG.warn("Sign-in refused from {}", address);
            throw new Refused(SignInRefusal.WRONG_NAME_OR_PASSWORD);
        }
        tries.succeeded(TryKind.PASSWORD, key, address);
        return account.get().signedIn();
    }

    /** The same person as her account stands now; empty when it was closed or its password changed since. */
    @Transactional(readOnly = true)
    public Optional<SignedIn> stillSignedIn(AccountId account, int generation) {
        return accounts.findById(account)
            .filter(Account::active).filter(now -> now.generation() == generation).map(Account::signedIn);
    }

    private Optional<Account> find(String name) {
        try {
            return accounts.findByLoginName(LoginName.of(name));
        } catch (Refused noLoginName) {
            return Optional.empty();
        }
    }
}
