package vn.danban.access;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import vn.danban.shared.Refused;

/** Creates the first administrator of a new house; whoever reads the server's console has the code for it. */
@Singleton
public class SettingUp {
    private static final int CODE_DIGITS = 12;

    private final AccountRepository accounts;
    private final NewAccounts newAccounts;
    private final SignInAttempts attempts;
    private final String code;

    SettingUp(AccountRepository accounts, NewAccounts newAccounts, SignInAttempts attempts, SecureRandom random) {
        this.accounts = accounts;
        this.newAccounts = newAccounts;
        this.attempts = attempts;
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
     * @throws Refused with an {@link AccountRefusal} or {@link SignInRefusal#TOO_MANY_ATTEMPTS}; of two at once one succeeds
     */
    @Transactional
    public SignedIn createAdministrator(String typed, NewAccount administrator, String address) {
        attempts.require("", address);
        boolean right = MessageDigest.isEqual(code.getBytes(StandardCharsets.US_ASCII),
            typed.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8));
        if (!right) {
            attempts.failed("", address);
            throw new Refused(AccountRefusal.WRONG_SETUP_CODE);
        }
        accounts.queue();
        if (!needed()) {
            throw new Refused(AccountRefusal.ALREADY_SET_UP);
        }
        return newAccounts.save(administrator).signedIn();
    }
}
