package vn.danban.office;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import vn.danban.access.AccountId;
import vn.danban.access.CurrentAccount;
import vn.danban.place.Clerk;
import vn.danban.place.HamletId;
import vn.danban.place.Hamlets;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;

/** The administrator appoints to every office of a hamlet; its head to the team and the trustees. */
@Singleton
public class FillingOffices {
    private final OfficeHoldingRepository offices;
    private final Hamlets hamlets;
    private final Collection<OfficeHindrance> hindrances;
    private final CurrentAccount actor;
    private final Clerk clerk;

    FillingOffices(
            OfficeHoldingRepository offices, Hamlets hamlets, Collection<OfficeHindrance> hindrances,
            CurrentAccount actor, Clerk clerk) {
        this.offices = offices;
        this.hamlets = hamlets;
        this.hindrances = hindrances;
        this.actor = actor;
        this.clerk = clerk;
    }

    /**
     * @param decisionNumber number of the decision behind the appointment, if there is one
     * @throws Refused with an {@link OfficeRefusal}, or the reason of an {@link OfficeHindrance}
     */
    @Transactional
    public OfficeHolding appoint(HamletId hamlet, Office office, AccountId account, @Nullable String decisionNumber) {
        requireRightToFill(hamlet, office);
        hamlets.hold(hamlet);
        for (OfficeHolding holding : offices.heldIn(hamlet)) {
            refuseBeside(holding, office, account);
        }
        for (OfficeHindrance hindrance : hindrances) {
            hindrance.hinders(account, hamlet, office).ifPresent(reason -> {
                throw new Refused(reason);
            });
        }
        String number = decisionNumber == null || decisionNumber.isBlank() ? null : decisionNumber.strip();
        OfficeHolding holding = offices.save(
            new OfficeHolding(new HoldingId(clerk.newId()), account, hamlet, office, clerk.today(), null, number));
        clerk.record(hamlet, "OfficeFilled", account.text(), office.name());
        return holding;
    }

    /** @throws Refused with {@link OfficeRefusal#NOT_HELD} */
    @Transactional
    public void end(HamletId hamlet, HoldingId id) {
        OfficeHolding holding = offices.findByIdAndHamletId(id, hamlet)
            .orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND));
        requireRightToFill(hamlet, holding.office());
        if (offices.end(id, hamlet, clerk.today()) == 0) {
            throw new Refused(OfficeRefusal.NOT_HELD);
        }
        clerk.record(hamlet, "OfficeEnded", holding.accountId().text(), holding.office().name());
    }

    /** Whether the signed-in account may fill this office here: for pages, to show or hide a button. */
    @Transactional
    public boolean mayFill(HamletId hamlet, Office office) {
        return actor.administrator() || office.appointedByHead() && actor.id().filter(head -> isHead(head, hamlet)).isPresent();
    }

    private void requireRightToFill(HamletId hamlet, Office office) {
        actor.required();
        if (!mayFill(hamlet, office)) {
            throw new Refused(GeneralRefusal.NOT_ALLOWED);
        }
    }

    private boolean isHead(AccountId account, HamletId hamlet) {
        List<OfficeHolding> held = offices.heldBy(account, hamlet);
        return held.stream().anyMatch(holding -> holding.office() == Office.HAMLET_HEAD);
    }

    private static void refuseBeside(OfficeHolding held, Office office, AccountId account) {
        boolean same = held.accountId().equals(account);
        if (same && held.office() == office) {
            throw new Refused(OfficeRefusal.ALREADY_HELD);
        }
        if (same && held.office().excludes(office)) {
            throw new Refused(OfficeRefusal.LEADER_IS_TRUSTEE);
        }
        if (held.office() == office && office.single()) {
            throw new Refused(OfficeRefusal.HELD_BY_ANOTHER);
        }
    }
}
