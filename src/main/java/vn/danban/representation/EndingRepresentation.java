package vn.danban.representation;

import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.Clerk;
import vn.danban.place.HamletId;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;

/** The voting team sees which households have an account and ends what is no longer right: another person speaks for the household. */
@Singleton
public class EndingRepresentation {
    private final RepresentativeRepository representatives;
    private final RepresentedHouseholdRepository households;
    private final HoldingOffices offices;
    private final Clerk clerk;

    EndingRepresentation(RepresentativeRepository representatives, RepresentedHouseholdRepository households, HoldingOffices offices, Clerk clerk) {
        this.representatives = representatives;
        this.households = households;
        this.offices = offices;
        this.clerk = clerk;
    }

    /** By number of the household. */
    @ReadOnly
    public List<RepresentedHousehold> in(HamletId hamlet) {
        offices.require(hamlet, Office.TEAM_LEADER, Office.TEAM_MEMBER);
        return households.in(hamlet);
    }

    /** @throws Refused with {@link RepresentationRefusal#REASON_MISSING}, or {@link GeneralRefusal#NOT_FOUND} when it has ended */
    @Transactional
    public void end(HamletId hamlet, RepresentativeId id, String reason) {
        offices.require(hamlet, Office.TEAM_LEADER, Office.TEAM_MEMBER);
        if (reason.isBlank()) {
            throw new Refused(RepresentationRefusal.REASON_MISSING);
        }
        if (representatives.end(id, hamlet.value(), clerk.now()) == 0) {
            throw new Refused(GeneralRefusal.NOT_FOUND);
        }
        clerk.record(hamlet, "RepresentativeEnded", id.text(), reason.strip());
    }
}
