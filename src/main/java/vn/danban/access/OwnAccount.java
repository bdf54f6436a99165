package vn.danban.access;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.danban.shared.Refused;

/** What somebody does with her own account, signed in; for anything that others could misuse at an open screen she shows her password again. */
@Singleton
public class OwnAccount {
    private final AccountRepository accounts;
    private final SecondFactors factors;
    private final SignInChecks checks;
    private final CurrentAccount actor;
    private final ApplicationEventPublisher<AccountChanged> events;

    OwnAccount(AccountRepository accounts, SecondFactors factors, SignInChecks checks, CurrentAccount actor,
            ApplicationEventPublisher<AccountChanged> events) {
        this.accounts = accounts;
        this.factors = factors;
        this.checks = checks;
        this.actor = actor;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public AccountSummary summary() {
        return mine().summary();
    }

    @Transactional(readOnly = true)
    public Optional<SecondFactorState> secondFactor() {
        return factors.state(actor.required());
    }

    /**
     * Gives herself a new password. Every other session and token ends.
     *
     * @return proof for the session that goes on
     * @throws Refused with {@link SignInRefusal#WRONG_PASSWORD} or {@link AccountRefusal#BAD_PASSWORD}
     */
    public SignedIn changePassword(String old, String password, String address) {
        checks.requirePassword(mine(), old, address);
        NewAccount.requirePassword(password);
        return store(checks.hash(password));
    }

    @Transactional
    protected SignedIn store(String hash) {
        Account changed = accounts.update(mine().withPassword(hash));
        events.publishEvent(new AccountChanged(changed.id(), AccountChanged.Act.PASSWORD_CHANGED));
        return changed.signedIn();
    }

    /** Ends every session and token of hers on every device, this one included. */
    @Transactional
    public void signOutEverywhere() {
        Account account = mine();
        accounts.update(account.withPassword(account.passwordHash()));
        events.publishEvent(new AccountChanged(account.id(), AccountChanged.Act.SIGNED_OUT_EVERYWHERE));
    }

    /** Begins to set up a second factor, or another telephone. */
    public Enrolment enrol(String password, String address) {
        Account account = mine();
        checks.requirePassword(account, password, address);
        return factors.begin(account.id(), account.loginName());
    }

    /**
     * @return the recovery codes, shown this once
     * @throws Refused with {@link SignInRefusal#WRONG_CODE}
     */
    @Transactional
    public List<String> finish(Enrolment enrolment, String code) {
        if (!enrolment.account().equals(actor.required())) {
            throw new Refused(SignInRefusal.WRONG_CODE);
        }
        return factors.finish(enrolment, code).orElseThrow(() -> new Refused(SignInRefusal.WRONG_CODE));
    }

    /** New recovery codes; the older ones are worth nothing any more. */
    public List<String> newRecoveryCodes(String password, String address) {
        Account account = mine();
        checks.requirePassword(account, password, address);
        return factors.newRecoveryCodes(account.id());
    }

    private Account mine() {
        return accounts.findById(actor.required()).orElseThrow(() -> new Refused(SignInRefusal.NOT_SIGNED_IN));
    }
}
