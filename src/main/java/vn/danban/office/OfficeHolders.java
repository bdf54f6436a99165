package vn.danban.office;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import vn.danban.access.AccountId;
import vn.danban.access.Officials;

/** Whoever holds any office now is an official. */
@Singleton
class OfficeHolders implements Officials {
    private final OfficeHoldingRepository offices;

    OfficeHolders(OfficeHoldingRepository offices) {
        this.offices = offices;
    }

    @Override
    @ReadOnly
    public boolean isOfficial(AccountId account) {
        return !offices.heldBy(account).isEmpty();
    }
}
