package vn.danban.community;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.Clerk;
import vn.danban.place.HamletId;
import vn.danban.place.Hamlets;
import vn.danban.shared.Refused;

/** The head freezes the households living in the hamlet before a decision: from then on N and the names are fixed. */
@Singleton
public class FreezingRolls {
    private final HouseholdRepository households;
    private final FrozenRolls rolls;
    private final HoldingOffices offices;
    private final Hamlets hamlets;
    private final Clerk clerk;

    FreezingRolls(
            HouseholdRepository households, FrozenRolls rolls, HoldingOffices offices, Hamlets hamlets, Clerk clerk) {
        this.households = households;
        this.rolls = rolls;
        this.offices = offices;
        this.hamlets = hamlets;
        this.clerk = clerk;
    }

    /** @throws Refused with {@link FreezingRefusal#NO_HOUSEHOLDS} */
    @Transactional
    public FrozenRoll freeze(HamletId hamlet) {
        offices.require(hamlet, Office.HAMLET_HEAD);
        hamlets.hold(hamlet);
        RollId id = new RollId(clerk.newId());
        List<RollEntry> entries = households.living(hamlet).stream().map(household -> entry(id, household)).toList();
        if (entries.isEmpty()) {
            throw new Refused(FreezingRefusal.NO_HOUSEHOLDS);
        }
        int number = rolls.latest(hamlet).map(FrozenRoll::number).orElse(0) + 1;
        String salt = clerk.newSalt();
        FrozenRoll roll = rolls.keep(
            new FrozenRoll(id, hamlet, number, salt, HashRoll.hash(salt, entries), entries.size(), clerk.now()), entries);
        clerk.record(hamlet, "RollFrozen", id.text(), entries.size() + " households, " + roll.hash());
        return roll;
    }

    private static RollEntry entry(RollId roll, Household household) {
        return new RollEntry(roll, household.id(), household.number(), household.head(), household.representative(),
            household.address());
    }
}
