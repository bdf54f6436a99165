package vn.danban.community;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import vn.danban.place.HamletId;

/** What anybody may know of a hamlet's households. */
@Singleton
public class Households {
    private final HouseholdRepository households;

    Households(HouseholdRepository households) {
        this.households = households;
    }

    /** How many live in the hamlet now. A decision counts from a frozen roll instead. */
    @ReadOnly
    public int living(HamletId id) {
        return households.countLiving(id);
    }
}
