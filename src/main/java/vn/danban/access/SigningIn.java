package vn.danban.access;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.danban.shared.Refused;
import vn.danban.tries.Tries;
import vn.danban.tries.TryKind;

/**
 * Somebody shows name and password, then a code of her telephone where her account asks for one; or comes back with the
 * proof that she once did. Whoever acts for others sets up such a code at the latest when she signs in.
 */
@Singleton
public class SigningIn {
    private static final Logger LOG = LoggerFactory.getLogger(SigningIn.class);

    private final AccountRepository accounts;
    private final PasswordHashing hashing;
    private final SecondFactors factors;
    private final Tries tries;
    private final WhoNeedsSecondFactor needs;
    /** Compared with where no account is, so that an unknown name takes as long as a known one. */
    private final String nobodysHash;

    SigningIn(AccountRepository accounts, PasswordHashing hashing, SecondFactors factors, Tries tries, WhoNeedsSecondFactor needs) {
        this.accounts = accounts;
        this.hashing = hashing;
        this.factors = factors;
        this.tries = tries;
        this.needs = needs;
        nobodysHash = hashing.hash("");
    }

    /**
     * @param name     as typed
     * @param password as typed; never kept or logged
     * @param address  network address of the caller
     * @throws Refused with {@link SignInRefusal#WRONG_NAME_OR_PASSWORD}, or with {@link vn.danban.tries.TriesRefusal#TOO_MANY}
     */
    public FirstFactor show(String name, String password, String address) {
        Optional<LoginName> known = read(name);
        String key = known.map(LoginName::value).orElse("");
        tries.require(TryKind.PASSWORD, key, address);
        Optional<Account> account = known.flatMap(accounts::findByLoginName).filter(Account::active);
        boolean right = hashing.matches(password, account.map(Account::passwordHash).orElse(nobodysHash));
        if (account.isEmpty() || !right) {
            tries.failed(TryKind.PASSWORD, key, address);
            LOG.warn("Sign-in refused from {}", address);
            throw new Refused(SignInRefusal.WRONG_NAME_OR_PASSWORD);
        }
        tries.succeeded(TryKind.PASSWORD, key, address);
        return new FirstFactor(account.get().signedIn(), next(account.get()));
    }

    private FirstFactor.Next next(Account account) {
        if (factors.has(account.id())) {
            return FirstFactor.Next.CODE;
        }
        return needs.secondFactor(account) ? FirstFactor.Next.ENROL : FirstFactor.Next.ENTER;
    }

    /**
     * Lets in whoever needs to show nothing more.
     *
     * @throws Refused with {@link SignInRefusal#CODE_NEEDED} or {@link SignInRefusal#SECOND_FACTOR_NOT_SET_UP}
     */
    public SignedIn enter(FirstFactor shown) {
        return switch (shown.next()) {
            case ENTER -> shown.who();
            case CODE -> throw new Refused(SignInRefusal.CODE_NEEDED);
            case ENROL -> throw new Refused(SignInRefusal.SECOND_FACTOR_NOT_SET_UP);
        };
    }

    /**
     * Lets in whoever shows a code of her telephone, or a recovery code; each lets in once.
     *
     * @throws Refused with {@link SignInRefusal#WRONG_CODE}, {@link SignInRefusal#SIGN_IN_EXPIRED} or
     *     {@link vn.danban.tries.TriesRefusal#TOO_MANY}
     */
    public SignedIn enter(FirstFactor shown, String code, String address) {
        SignedIn who = same(shown);
        String name = who.account().text();
        tries.require(TryKind.SECOND_FACTOR, name, address);
        if (shown.next() != FirstFactor.Next.CODE || !factors.accepts(who.account(), code)) {
            tries.failed(TryKind.SECOND_FACTOR, name, address);
            LOG.warn("Second factor refused from {}", address);
            throw new Refused(SignInRefusal.WRONG_CODE);
        }
        tries.succeeded(TryKind.SECOND_FACTOR, name, address);
        return who;
    }

    /** @throws Refused with {@link SignInRefusal#SIGN_IN_EXPIRED} when a second factor is there already */
    public Enrolment enrol(FirstFactor shown) {
        SignedIn who = same(shown);
        if (factors.has(who.account())) {
            throw new Refused(SignInRefusal.SIGN_IN_EXPIRED);
        }
        return factors.begin(who.account(), accounts.findById(who.account()).orElseThrow().loginName());
    }

    /** Whoever has just set up her second factor is in. */
    public record Enrolled(SignedIn who, List<String> recoveryCodes) {
        @Override
        public String toString() {
            return "Enrolled[" + who + "]";
        }
    }

    /** @throws Refused with {@link SignInRefusal#WRONG_CODE} or {@link SignInRefusal#SIGN_IN_EXPIRED} */
    @Transactional
    public Enrolled finish(FirstFactor shown, Enrolment enrolment, String code) {
        SignedIn who = same(shown);
        if (factors.has(who.account()) || !enrolment.account().equals(who.account())) {
            throw new Refused(SignInRefusal.SIGN_IN_EXPIRED);
        }
        List<String> recovery = factors.finish(enrolment, code).orElseThrow(() -> new Refused(SignInRefusal.WRONG_CODE));
        return new Enrolled(who, recovery);
    }

    /** The same person as her account stands now; empty when it was closed or its password changed since. */
    @Transactional(readOnly = true)
    public Optional<SignedIn> stillSignedIn(AccountId account, int generation) {
        return accounts.findById(account)
            .filter(Account::active).filter(now -> now.generation() == generation).map(Account::signedIn);
    }

    private SignedIn same(FirstFactor shown) {
        return stillSignedIn(shown.who().account(), shown.who().generation())
            .orElseThrow(() -> new Refused(SignInRefusal.SIGN_IN_EXPIRED));
    }

    private static Optional<LoginName> read(String typed) {
        try {
            return Optional.of(LoginName.of(typed));
        } catch (Refused noLoginName) {
            return Optional.empty();
        }
    }
}
