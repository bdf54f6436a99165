package vn.danban.recovery;

import jakarta.inject.Singleton;
import java.util.stream.Stream;
import vn.danban.access.AccountId;
import vn.danban.office.HoldingOffices;
import vn.danban.office.OfficeHolding;
import vn.danban.place.CommuneId;
import vn.danban.place.HamletId;
import vn.danban.place.Hamlets;
import vn.danban.representation.Representing;

/** Whose accounts a commune's desk may help with: those who hold an office or speak for a household there. */
@Singleton
class PeopleOfCommune {
    private final HoldingOffices offices;
    private final Representing representing;
    private final Hamlets hamlets;

    PeopleOfCommune(HoldingOffices offices, Representing representing, Hamlets hamlets) {
        this.offices = offices;
        this.representing = representing;
        this.hamlets = hamlets;
    }

    boolean belongs(AccountId account, CommuneId commune) {
        Stream<HamletId> places = Stream.concat(representing.hamletsOf(account).stream(),
            offices.of(account).stream().flatMap(holding -> holding.hamlet().stream()));
        return places.anyMatch(hamlet -> hamlets.get(hamlet).communeId().equals(commune))
            || offices.of(account).stream().map(OfficeHolding::communeId).anyMatch(commune::equals);
    }
}
