package vn.danban.access;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import vn.danban.shared.Refused;
import vn.danban.tries.Tries;
import vn.danban.tries.TryKind;

/** Creates the first administrator of a new house; whoever reads the server's console has the code for it. */
@Singleton
public class SettingUp {
    private static final int CODE_DIGITS = 12;

    private final AccountRepository accounts;
    private final NewAccounts newAccounts;
    private final Tries tries;
    private final String code;

    SettingUp(AccountRepository accounts, NewAccounts newAccounts, Tries tries, SecureRandom random) {
        this.accounts = accounts;
        this.newAccounts = newAccounts;
        this.tries = tries;
        StringBuilder digits = new StringBuilder();
        random.ints(CODE_DIGITS, 0, 10).forEach(digits::append);
        code = digits.toString();
    }

    /** No account exists yet. */
    @Transactional(readOnly = true)
    public boolean needed() {
        return accounts.count() == 0;
    }

    /** The code of this start of the server, for its console alone. */
    public String code() {
        return code;
    }

    /**
     * @param typed   the code as typed; blanks do not count
     * @param address network address of the caller
     * @throws Refused with an {@link AccountRefusal} or {@link vn.danban.tries.TriesRefusal#TOO_MANY}; of two at once one succeeds
     */
    public SignedIn createAdministrator(String typed, NewAccount administrator, String address) {
        tries.require(TryKind.SETUP_CODE, "", address);
        boolean right = MessageDigest.isEqual(code.getBytes(StandardCharsets.US_ASCII),
            typed.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8));
        if (!right) {
            tries.failed(TryKind.SETUP_CODE, "", address);
            throw new Refused(AccountRefusal.WRONG_SETUP_CODE);
        }
        tries.succeeded(TryKind.SETUP_CODE, "", address);
        return newAccounts.saveFirst(administrator).signedIn();
    }
}
