package vn.danban.office;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import vn.danban.access.AccountId;
import vn.danban.access.CurrentAccount;
import vn.danban.place.Clerk;
import vn.danban.place.CommuneId;
import vn.danban.place.HamletId;
import vn.danban.place.Hamlets;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;

/** The administrator appoints to every office of a commune and of a hamlet; the head to the team and the trustees. */
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
     * Appoints to an office of a hamlet.
     *
     * @throws Refused with an {@link OfficeRefusal}, or the reason of an {@link OfficeHindrance}
     */
    @Transactional
    public OfficeHolding appoint(HamletId hamlet, Office office, AccountId account, Appointment decision) {
        if (office.ofCommune()) {
            throw new Refused(OfficeRefusal.OFFICE_OF_ANOTHER_PLACE);
        }
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
        OfficeHolding holding = offices.save(holding(hamlet, null, office, account, decision));
        clerk.record(hamlet, "OfficeFilled", account.text(), office.name());
        return holding;
    }

    /**
     * Appoints to an office of a commune.
     *
     * @throws Refused with an {@link OfficeRefusal}
     */
    @Transactional
    public OfficeHolding appoint(CommuneId commune, Office office, AccountId account, Appointment decision) {
        requireAdministrator();
        if (!office.ofCommune()) {
            throw new Refused(OfficeRefusal.OFFICE_OF_ANOTHER_PLACE);
        }
        hamlets.hold(commune);
        if (offices.heldInCommuneBy(account, commune).stream().anyMatch(held -> held.office() == office)) {
            throw new Refused(OfficeRefusal.ALREADY_HELD);
        }
        OfficeHolding holding = offices.save(holding(null, commune, office, account, decision));
        clerk.record(null, "OfficeFilled", account.text(), office.name() + " " + commune.text());
        return holding;
    }

    private OfficeHolding holding(@Nullable HamletId hamlet, @Nullable CommuneId commune, Office office, AccountId account,
            Appointment decision) {
        LocalDate today = clerk.today();
        if (decision.ends() != null && decision.ends().isBefore(today)) {
            throw new Refused(OfficeRefusal.TERM_ENDS_BEFORE_DECISION);
        }
        return new OfficeHolding(new HoldingId(clerk.newId()), account, hamlet, commune, office, today, null,
            decision.ends(), decision.number(), decision.date());
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

    /** Ends an office of the commune. */
    @Transactional
    public void end(CommuneId commune, HoldingId id) {
        requireAdministrator();
        OfficeHolding holding = offices.findByIdAndCommuneId(id, commune)
            .orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND));
        if (offices.endInCommune(id, commune, clerk.today()) == 0) {
            throw new Refused(OfficeRefusal.NOT_HELD);
        }
        clerk.record(null, "OfficeEnded", holding.accountId().text(), holding.office().name() + " " + commune.text());
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

    private void requireAdministrator() {
        actor.required();
        if (!actor.administrator()) {
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
