package vn.danban.access;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import vn.danban.shared.IdSource;
import vn.danban.shared.Refused;

/** Stores an account that somebody with the right to do so wants created. */
@Singleton
class NewAccounts {
    private final AccountRepository accounts;
    private final PasswordHashing hashing;
    private final IdSource ids;
    private final Clock clock;
    private final ApplicationEventPublisher<AccountChanged> events;

    NewAccounts(AccountRepository accounts, PasswordHashing hashing, IdSource ids, Clock clock,
            ApplicationEventPublisher<AccountChanged> events) {
        this.accounts = accounts;
        this.hashing = hashing;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** @throws Refused with {@link AccountRefusal#ALREADY_SET_UP} unless it is the very first account */
    @Transactional
    Account saveFirst(NewAccount wanted) {
        accounts.queue();
        if (accounts.count() > 0) {
            throw new Refused(AccountRefusal.ALREADY_SET_UP);
        }
        return save(wanted);
    }

    /** @throws Refused with {@link AccountRefusal#LOGIN_NAME_TAKEN} */
    Account save(NewAccount wanted) {
        accounts.queue();
        if (accounts.existsByLoginName(wanted.loginName())) {
            throw new Refused(AccountRefusal.LOGIN_NAME_TAKEN);
        }
        Account saved = accounts.save(new Account(new AccountId(ids.next()), wanted.loginName(), wanted.displayName(),
            hashing.hash(wanted.password()), wanted.administrator(), true, 0, clock.instant(), 0));
        events.publishEvent(new AccountChanged(saved.id(), AccountChanged.Act.CREATED));
        return saved;
    }
}
