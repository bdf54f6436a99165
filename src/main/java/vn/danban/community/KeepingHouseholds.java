package vn.danban.community;

import io.micronaut.data.exceptions.OptimisticLockException;
import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.Clerk;
import vn.danban.place.HamletId;
import vn.danban.place.Hamlets;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;

/** The hamlet's list of households: its officers read it, its head keeps it. */
@Singleton
public class KeepingHouseholds {
    private final HouseholdRepository households;
    private final HoldingOffices offices;
    private final Hamlets hamlets;
    private final Clerk clerk;

    KeepingHouseholds(HouseholdRepository households, HoldingOffices offices, Hamlets hamlets, Clerk clerk) {
        this.households = households;
        this.offices = offices;
        this.hamlets = hamlets;
        this.clerk = clerk;
    }

    /** All households ever entered, those living here first, by number; for the hamlet's officers but its trustees. */
    @ReadOnly
    public List<Household> list(HamletId hamlet) {
        offices.require(hamlet, Office.HAMLET_HEAD, Office.FRONT_COMMITTEE_HEAD, Office.TEAM_LEADER, Office.TEAM_MEMBER);
        return households.all(hamlet);
    }

    /** @throws Refused with a {@link HouseholdRefusal} */
    @Transactional
    public Household add(HamletId hamlet, Household.Entry entry) {
        requireHead(hamlet);
        refuseUnfit(hamlet, null, entry);
        Household added = households.save(Household.living(new HouseholdId(clerk.newId()), hamlet, entry));
        clerk.record(hamlet, "HouseholdAdded", added.id().text(), "number " + entry.number());
        return added;
    }

    /**
     * @param seen the household as the editor saw it; its version tells whether somebody else changed it since
     * @throws Refused with a {@link HouseholdRefusal} or {@link GeneralRefusal#CHANGED_MEANWHILE}
     */
    @Transactional
    public Household edit(HamletId hamlet, Household seen, Household.Entry entry) {
        requireHead(hamlet);
        requireLiving(hamlet, seen.id());
        refuseUnfit(hamlet, seen.id(), entry);
        return store(hamlet, seen.with(entry), "HouseholdEdited");
    }

    /** From now on it neither counts nor votes; rolls frozen before keep it. */
    @Transactional
    public Household markMovedAway(HamletId hamlet, Household seen) {
        requireHead(hamlet);
        requireLiving(hamlet, seen.id());
        return store(hamlet, seen.movedAway(), "HouseholdMovedAway");
    }

    private void requireHead(HamletId hamlet) {
        offices.require(hamlet, Office.HAMLET_HEAD);
        hamlets.hold(hamlet);
    }

    private void requireLiving(HamletId hamlet, HouseholdId id) {
        Household household = households.findByIdAndHamletId(id, hamlet)
            .orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND));
        if (!household.living()) {
            throw new Refused(HouseholdRefusal.MOVED_AWAY_BEFORE);
        }
    }

    private void refuseUnfit(HamletId hamlet, HouseholdId self, Household.Entry entry) {
        if (!entry.complete()) {
            throw new Refused(HouseholdRefusal.INCOMPLETE);
        }
        if (households.living(hamlet).stream().anyMatch(h -> h.number() == entry.number() && !h.id().equals(self))) {
            throw new Refused(HouseholdRefusal.NUMBER_TAKEN, entry.number());
        }
    }

    private Household store(HamletId hamlet, Household changed, String act) {
        try {
            Household stored = households.update(changed);
            clerk.record(hamlet, act, changed.id().text(), "number " + changed.number());
            return stored;
        } catch (OptimisticLockException changedMeanwhile) {
            throw new Refused(GeneralRefusal.CHANGED_MEANWHILE);
        }
    }
}
