package vn.danban.access;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.codec.binary.Base32;
import vn.danban.installation.AccessKey;

/** The second factor of accounts: a telephone that computes codes, and eight codes on paper for when it is lost. */
@Singleton
class SecondFactors {
    private static final int RECOVERY_CODES = 8;
    private static final int RECOVERY_BYTES = 10;
    private static final String SECRETS = "second factor";
    private static final String RECOVERY = "recovery code";

    private final SecondFactorRepository factors;
    private final AccessKey key;
    private final SecureRandom random;
    private final Clock clock;
    private final ApplicationEventPublisher<AccountChanged> events;

    SecondFactors(SecondFactorRepository factors, AccessKey key, SecureRandom random, Clock clock,
            ApplicationEventPublisher<AccountChanged> events) {
        this.factors = factors;
        this.key = key;
        this.random = random;
        this.clock = clock;
        this.events = events;
    }

    boolean has(AccountId account) {
        return factors.findById(account).isPresent();
    }

    Optional<SecondFactorState> state(AccountId account) {
        return factors.findById(account).map(factor -> new SecondFactorState(factor.since(), factors.recoveryCodes(account)));
    }

    Enrolment begin(AccountId account, LoginName name) {
        byte[] secret = random(OneTimeCode.SECRET_BYTES);
        return new Enrolment(account, OneTimeCode.written(secret), OneTimeCode.address(secret, name));
    }

    /** Keeps it once its first code proves that the telephone has it; the older one is gone then. Empty when the code is wrong. */
    @Transactional
    Optional<List<String>> finish(Enrolment enrolment, String typed) {
        byte[] secret = new Base32().decode(enrolment.secret());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return OneTimeCode.step(secret, digits(typed), now).map(step -> {
            factors.deleteById(enrolment.account());
            factors.save(new SecondFactor(enrolment.account(),
                key.seal(SECRETS, enrolment.account().text(), random(AccessKey.NONCE_BYTES), secret), step, now));
            events.publishEvent(new AccountChanged(enrolment.account(), AccountChanged.Act.SECOND_FACTOR_SET));
            return newRecoveryCodes(enrolment.account());
        });
    }

    /** Those given before are worth nothing any more. */
    @Transactional
    List<String> newRecoveryCodes(AccountId account) {
        factors.dropRecoveryCodes(account);
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            String code = new Base32().encodeToString(random(RECOVERY_BYTES));
            factors.addRecoveryCode(account, key.mark(RECOVERY, code));
            codes.add(String.join("-", code.split("(?<=\\G.{4})")));
        }
        return codes;
    }

    /** Whether this is a code of the telephone that was not used yet, or a recovery code, which then is used up. */
    @Transactional
    boolean accepts(AccountId account, String typed) {
        SecondFactor factor = factors.findById(account).orElseThrow();
        Optional<Long> step = OneTimeCode.step(key.open(SECRETS, account.text(), factor.secret()), digits(typed), clock.instant());
        if (step.isPresent()) {
            return factors.use(account, step.get()) == 1;
        }
        String code = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", "");
        boolean recovered = factors.useRecoveryCode(account, key.mark(RECOVERY, code)) == 1;
        if (recovered) {
            events.publishEvent(new AccountChanged(account, AccountChanged.Act.RECOVERY_CODE_USED));
        }
        return recovered;
    }

    @Transactional
    void remove(AccountId account) {
        if (has(account)) {
            factors.deleteById(account);
            events.publishEvent(new AccountChanged(account, AccountChanged.Act.SECOND_FACTOR_REMOVED));
        }
    }

    private byte[] random(int bytes) {
        byte[] fresh = new byte[bytes];
        random.nextBytes(fresh);
        return fresh;
    }

    private static String digits(String typed) {
        return typed.replaceAll("\\s", "");
    }
}
