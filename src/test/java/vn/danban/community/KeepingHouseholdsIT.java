package vn.danban.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.access.SignedIn;
import vn.danban.office.Office;
import vn.danban.place.Hamlet;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refusal;
import vn.danban.shared.Refused;
import vn.danban.testing.DanBanTest;

@DanBanTest
class KeepingHouseholdsIT {
    private final CommunityFixtures fixtures;
    private final KeepingHouseholds keeping;
    private Hamlet hamlet;
    private SignedIn head;

    KeepingHouseholdsIT(CommunityFixtures fixtures, KeepingHouseholds keeping) {
        this.fixtures = fixtures;
        this.keeping = keeping;
    }

    @BeforeEach
    void aHamletWithThreeHouseholds() {
        hamlet = fixtures.aHamlet();
        head = fixtures.officer(hamlet, Office.HAMLET_HEAD);
        fixtures.households(hamlet, head, 3);
    }

    @Test
    void the_team_reads_the_list_but_changes_nothing() {
        SignedIn member = fixtures.officer(hamlet, Office.TEAM_MEMBER);
        assertEquals(3, fixtures.as(member, () -> keeping.list(hamlet.id())).size());
        assertRefused(GeneralRefusal.NOT_ALLOWED, member, () -> keeping.add(hamlet.id(), CommunityFixtures.entry(4)));
        assertRefused(GeneralRefusal.NOT_ALLOWED, member, () -> keeping.markMovedAway(hamlet.id(), household(1)));
    }

    @Test
    void neither_trustees_nor_the_head_of_another_hamlet_read_the_list() {
        SignedIn trustee = fixtures.officer(hamlet, Office.TRUSTEE);
        SignedIn elsewhere = fixtures.officer(fixtures.aHamlet(), Office.HAMLET_HEAD);
        assertRefused(GeneralRefusal.NOT_ALLOWED, trustee, () -> keeping.list(hamlet.id()));
        assertRefused(GeneralRefusal.NOT_ALLOWED, elsewhere, () -> keeping.list(hamlet.id()));
    }

    @Test
    void the_head_corrects_a_household() {
        Household.Entry corrected = new Household.Entry(7, " Lê Văn Tám ", "Lê Thị Chín", "Tổ 2, số 9", " ", "0917889712");
        fixtures.as(head, () -> keeping.edit(hamlet.id(), household(1), corrected));
        Household stored = household(7);
        assertEquals(new Household.Entry(7, "Lê Văn Tám", "Lê Thị Chín", "Tổ 2, số 9", null, "0917889712"), stored.entry());
        assertEquals(3, fixtures.as(head, () -> keeping.list(hamlet.id())).size());
    }

    @Test
    void two_households_do_not_share_a_number() {
        assertRefused(HouseholdRefusal.NUMBER_TAKEN, head, () -> keeping.add(hamlet.id(), CommunityFixtures.entry(2)));
        assertRefused(HouseholdRefusal.NUMBER_TAKEN, head,
            () -> keeping.edit(hamlet.id(), household(1), CommunityFixtures.entry(2)));
    }

    @Test
    void a_household_needs_a_number_names_and_an_address() {
        for (Household.Entry entry : List.of(
                new Household.Entry(0, "A", "A", "số 1", null, null), new Household.Entry(9, " ", "A", "số 1", null, null),
                new Household.Entry(9, "A", "", "số 1", null, null), new Household.Entry(9, "A", "A", " ", null, null))) {
            assertRefused(HouseholdRefusal.INCOMPLETE, head, () -> keeping.add(hamlet.id(), entry));
        }
    }

    @Test
    void the_second_of_two_who_edit_the_same_household_is_told() {
        Household seen = household(1);
        fixtures.as(head, () -> keeping.edit(hamlet.id(), seen, CommunityFixtures.entry(11)));
        assertRefused(GeneralRefusal.CHANGED_MEANWHILE, head,
            () -> keeping.edit(hamlet.id(), seen, CommunityFixtures.entry(12)));
        assertEquals(11, fixtures.as(head, () -> keeping.list(hamlet.id())).getLast().number());
    }

    @Test
    void a_household_that_moved_away_leaves_its_number_free_and_does_not_move_twice() {
        Household seen = household(2);
        Household away = fixtures.as(head, () -> keeping.markMovedAway(hamlet.id(), seen));
        assertRefused(HouseholdRefusal.MOVED_AWAY_BEFORE, head, () -> keeping.markMovedAway(hamlet.id(), away));
        assertRefused(HouseholdRefusal.MOVED_AWAY_BEFORE, head,
            () -> keeping.edit(hamlet.id(), away, CommunityFixtures.entry(5)));
        fixtures.as(head, () -> keeping.add(hamlet.id(), CommunityFixtures.entry(2)));
        assertEquals(4, fixtures.as(head, () -> keeping.list(hamlet.id())).size());
    }

    @Test
    void a_household_of_another_hamlet_is_not_found() {
        Hamlet other = fixtures.aHamlet();
        SignedIn otherHead = fixtures.officer(other, Office.HAMLET_HEAD);
        Household seen = household(1);
        assertRefused(GeneralRefusal.NOT_FOUND, otherHead, () -> keeping.markMovedAway(other.id(), seen));
    }

    private Household household(int number) {
        return fixtures.as(head, () -> keeping.list(hamlet.id())).stream()
            .filter(household -> household.number() == number).findAny().orElseThrow();
    }

    private void assertRefused(Refusal reason, SignedIn who, Runnable act) {
        assertEquals(reason, assertThrows(Refused.class, () -> fixtures.as(who, act)).reason());
    }
}
