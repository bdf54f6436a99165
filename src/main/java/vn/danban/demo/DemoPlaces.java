package vn.danban.demo;

import static vn.danban.demo.DemoPerson.ADMINISTRATOR;
import static vn.danban.demo.DemoPerson.HAMLET_HEAD;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.danban.community.Household;
import vn.danban.community.KeepingHouseholds;
import vn.danban.office.Appointment;
import vn.danban.office.FillingOffices;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.Commune;
import vn.danban.place.CommuneId;
import vn.danban.place.HamletId;
import vn.danban.place.HamletKind;
import vn.danban.place.Hamlets;
import vn.danban.place.KeepingHamlets;

/** A hamlet with 48 households and all its officers, and a residential quarter with a head and nothing else yet. */
@Singleton
class DemoPlaces {
    static final String HAMLET = "Ấp Mẫu";
    private static final String QUARTER = "Khu phố Mẫu 2";
    private static final String PROVINCE = "tỉnh Tây Ninh";
    private static final Map<DemoPerson, Office> OFFICES = Map.of(
        HAMLET_HEAD, Office.HAMLET_HEAD,
        DemoPerson.FRONT_COMMITTEE_HEAD, Office.FRONT_COMMITTEE_HEAD,
        DemoPerson.TEAM_LEADER, Office.TEAM_LEADER,
        DemoPerson.TEAM_MEMBER, Office.TEAM_MEMBER,
        DemoPerson.SECOND_MEMBER, Office.TEAM_MEMBER,
        DemoPerson.FIRST_TRUSTEE, Office.TRUSTEE,
        DemoPerson.SECOND_TRUSTEE, Office.TRUSTEE,
        DemoPerson.THIRD_TRUSTEE, Office.TRUSTEE);

    private final DemoPeople people;
    private final KeepingHamlets keeping;
    private final Hamlets hamlets;
    private final Offices offices;
    private final KeepingHouseholds households;

    DemoPlaces(DemoPeople people, KeepingHamlets keeping, Hamlets hamlets, Offices offices, KeepingHouseholds households) {
        this.people = people;
        this.keeping = keeping;
        this.hamlets = hamlets;
        this.offices = offices;
        this.households = households;
    }

    /**
     * Everybody arrives, the places are there, offices are filled and households have moved in.
     *
     * @return the hamlet everything happens in
     */
    HamletId settle() {
        people.arrive();
        HamletId hamlet = hamlet("xã Minh Họa (mẫu)", HamletKind.HAMLET, HAMLET);
        OFFICES.forEach((person, office) -> offices.fill(hamlet, office, person));
        offices.fill(hamlets.get(hamlet).communeId(), Office.COMMUNE_PEOPLES_COMMITTEE, DemoPerson.COMMUNE_OFFICER);
        offices.fill(hamlets.get(hamlet).communeId(), Office.COMMUNE_FRONT, DemoPerson.COMMUNE_FRONT_OFFICER);
        moveIn(hamlet);
        HamletId quarter = hamlet("phường Minh Họa (mẫu)", HamletKind.RESIDENTIAL_QUARTER, QUARTER);
        offices.fill(quarter, Office.HAMLET_HEAD, DemoPerson.QUARTER_HEAD);
        return hamlet;
    }

    private HamletId hamlet(String commune, HamletKind kind, String name) {
        return hamlets.all().stream().filter(hamlet -> hamlet.demo() && hamlet.name().equals(name)).findFirst()
            .orElseGet(() -> people.as(ADMINISTRATOR,
                () -> keeping.createHamlet(commune(commune).id(), kind, name, true))).id();
    }

    private Commune commune(String name) {
        return hamlets.communes().stream().filter(commune -> commune.name().equals(name)).findFirst()
            .orElseGet(() -> keeping.createCommune(name, PROVINCE));
    }

    private void moveIn(HamletId hamlet) {
        people.as(HAMLET_HEAD, () -> {
            Set<Integer> living = households.list(hamlet).stream().map(Household::number).collect(Collectors.toSet());
            DemoHouseholds.all().stream().filter(entry -> !living.contains(entry.number()))
                .forEach(entry -> households.add(hamlet, entry));
            return null;
        });
    }

    /** Appoints whoever does not hold the office yet. */
    @Singleton
    static class Offices {
        private final DemoPeople people;
        private final FillingOffices filling;
        private final HoldingOffices holding;

        Offices(DemoPeople people, FillingOffices filling, HoldingOffices holding) {
            this.people = people;
            this.filling = filling;
            this.holding = holding;
        }

        void fill(HamletId hamlet, Office office, DemoPerson person) {
            if (!holding.holds(people.account(person), hamlet, office)) {
                people.as(ADMINISTRATOR, () -> filling.appoint(hamlet, office, people.account(person), Appointment.UNDOCUMENTED));
            }
        }

        void fill(CommuneId commune, Office office, DemoPerson person) {
            boolean holds = holding.heldIn(commune).stream()
                .anyMatch(held -> held.office() == office && held.accountId().equals(people.account(person)));
            if (!holds) {
                people.as(ADMINISTRATOR, () -> filling.appoint(commune, office, people.account(person), Appointment.UNDOCUMENTED));
            }
        }
    }
}
