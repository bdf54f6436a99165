package vn.danban.recovery;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import vn.danban.access.AccountSummary;
import vn.danban.access.Accounts;
import vn.danban.access.LoginName;
import vn.danban.access.NewPasswords;
import vn.danban.shared.Refused;
import vn.danban.tries.Tries;
import vn.danban.tries.TryKind;

/** With the code from the commune's desk somebody sets a new password by herself; nobody else sees it. */
@Singleton
public class UsingResetCodes {
    private final ResetCodes codes;
    private final Accounts accounts;
    private final NewPasswords passwords;
    private final Tries tries;

    UsingResetCodes(ResetCodes codes, Accounts accounts, NewPasswords passwords, Tries tries) {
        this.codes = codes;
        this.accounts = accounts;
        this.passwords = passwords;
        this.tries = tries;
    }

    /**
     * @param name    as typed
     * @param code    as typed
     * @param address network address of the caller
     * @throws Refused with {@link RecoveryRefusal#WRONG_CODE}, {@link vn.danban.access.AccountRefusal#BAD_PASSWORD} (the code is
     *     then still good) or {@link vn.danban.tries.TriesRefusal#TOO_MANY}
     */
    public void use(String name, String code, String password, String address) {
        Optional<AccountSummary> account = find(name);
        String key = account.map(known -> known.loginName().value()).orElse("");
        tries.require(TryKind.RESET_CODE, key, address);
        ResetCode found = account.map(known -> codes.find(known.id(), code)).orElse(null);
        if (found == null) {
            tries.failed(TryKind.RESET_CODE, key, address);
            throw new Refused(RecoveryRefusal.WRONG_CODE);
        }
        tries.succeeded(TryKind.RESET_CODE, key, address);
        store(found, passwords.ready(password));
    }

    @Transactional
    protected void store(ResetCode code, NewPasswords.Ready password) {
        if (!codes.use(code)) {
            throw new Refused(RecoveryRefusal.WRONG_CODE);
        }
        passwords.store(code.accountId(), password, code.lostPhone());
    }

    private Optional<AccountSummary> find(String name) {
        try {
            return accounts.find(LoginName.of(name));
        } catch (Refused noName) {
            return Optional.empty();
        }
    }
}
