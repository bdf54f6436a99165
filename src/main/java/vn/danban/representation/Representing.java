package vn.danban.representation;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.danban.access.AccountId;
import vn.danban.access.CurrentAccount;
import vn.danban.community.HouseholdId;
import vn.danban.place.HamletId;
import vn.danban.shared.Refused;

/** For which household the signed-in account speaks: asked by every activity that is open to households. */
@Singleton
public class Representing {
    private final RepresentativeRepository representatives;
    private final RepresentedHouseholdRepository households;
    private final CurrentAccount actor;

    Representing(RepresentativeRepository representatives, RepresentedHouseholdRepository households, CurrentAccount actor) {
        this.representatives = representatives;
        this.households = households;
        this.actor = actor;
    }

    /** The household of this hamlet that the signed-in account represents now. */
    @ReadOnly
    public Optional<HouseholdId> household(HamletId hamlet) {
        return actor.id().stream().flatMap(account -> representatives.of(account).stream())
            .filter(one -> one.hamletId().equals(hamlet)).map(Representative::householdId).findFirst();
    }

    /** @throws Refused with {@link RepresentationRefusal#NO_HOUSEHOLD_HERE} */
    @ReadOnly
    public HouseholdId require(HamletId hamlet) {
        actor.required();
        return household(hamlet).orElseThrow(() -> new Refused(RepresentationRefusal.NO_HOUSEHOLD_HERE));
    }

    /** Every household the signed-in account represents now. */
    @ReadOnly
    public List<RepresentedHousehold> mine() {
        return households.of(actor.required());
    }

    /** The hamlets in which this account represents a household now. */
    @ReadOnly
    public List<HamletId> hamletsOf(AccountId account) {
        return representatives.of(account).stream().map(Representative::hamletId).distinct().toList();
    }
}
