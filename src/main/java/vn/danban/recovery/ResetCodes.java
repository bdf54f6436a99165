package vn.danban.recovery;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import vn.danban.access.AccountId;
import vn.danban.installation.AccessKey;
import vn.danban.place.Clerk;

/** Codes for a new password: twelve digits, good once and for half an hour. */
@Singleton
class ResetCodes {
    static final Duration GOOD_FOR = Duration.ofMinutes(30);
    private static final int DIGITS = 12;

    private final ResetCodeRepository codes;
    private final AccessKey key;
    private final SecureRandom random;
    private final Clerk clerk;

    ResetCodes(ResetCodeRepository codes, AccessKey key, SecureRandom random, Clerk clerk) {
        this.codes = codes;
        this.key = key;
        this.random = random;
        this.clerk = clerk;
    }

    /** @return the digits, kept nowhere */
    String give(AccountId account, boolean lostPhone) {
        StringBuilder digits = new StringBuilder();
        random.ints(DIGITS, 0, 10).forEach(digits::append);
        codes.give(account, mark(digits.toString()), lostPhone, clerk.now().plus(GOOD_FOR));
        return digits.toString();
    }

    @Nullable
    ResetCode find(AccountId account, String typed) {
        return codes.find(account, mark(typed), clerk.now());
    }

    boolean use(ResetCode code) {
        return codes.use(code.accountId(), code.mark(), clerk.now()) == 1;
    }

    @Scheduled(fixedDelay = "1h", initialDelay = "10m")
    void sweep() {
        codes.forgetExpired(clerk.now());
    }

    private String mark(String typed) {
        return key.mark("reset code", typed.replaceAll("[\\s-]", ""));
    }
}
