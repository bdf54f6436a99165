package vn.danban.audit;

import io.micronaut.context.event.ApplicationEventListener;
import jakarta.inject.Singleton;
import vn.danban.access.AccountChanged;

/** What is done to accounts belongs in the trail too; they cannot write it themselves, being below it. */
@Singleton
class AccountTrail implements ApplicationEventListener<AccountChanged> {
    private final AuditTrail trail;

    AccountTrail(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public void onApplicationEvent(AccountChanged event) {
        trail.record(null, "AccountChanged", event.account().text(), event.act().name());
    }
}
