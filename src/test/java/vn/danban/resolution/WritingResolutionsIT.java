package vn.danban.resolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.community.HouseholdId;
import vn.danban.matter.Matter;
import vn.danban.matter.Recogniser;
import vn.danban.office.FillingOffices;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.shared.GeneralRefusal;
import vn.danban.testing.People.Person;
import vn.danban.voting.CountedVotes.Home;

@DecisionTest
class WritingResolutionsIT {
    @Inject
    DecisionFixtures fixtures;
    private Home home;
    private Matter matter;

    @BeforeEach
    void a_passed_matter_with_its_minutes() {
        home = fixtures.votes.aHome("");
        matter = fixtures.passed(home);
        fixtures.drawn(home, matter);
    }

    @Test
    void each_time_it_is_kept_there_is_another_version_until_one_is_fixed() {
        write(fixtures.words(home, ResolutionForm.AGREEMENT, 1));
        ResolutionVersion second = write(fixtures.words(home, ResolutionForm.RESOLUTION, 1));
        FixedResolution fixed = fixtures.fix(home, second);

        Dossier dossier = fixtures.dossier(matter);
        assertEquals(List.of(ResolutionForm.AGREEMENT, ResolutionForm.RESOLUTION),
            dossier.versions().stream().map(ResolutionVersion::form).toList());
        assertEquals(2, fixed.version());
        assertEquals(List.of("Người head", "Người front", "Đại diện 1", "Đại diện 2"),
            List.of(fixed.head(), fixed.frontCommitteeHead(), fixed.firstRepresentative(), fixed.secondRepresentative()));
        assertEquals(DossierStage.FIXED, dossier.stage());
        assertRefused(ResolutionRefusal.ALREADY_FIXED, () -> write(fixtures.words(home, ResolutionForm.RESOLUTION, 1)));
        assertRefused(ResolutionRefusal.ALREADY_FIXED, () -> fixtures.fix(home, second));
    }

    @Test
    void a_clause_6_decision_needs_no_recognition_and_binds_from_the_day_it_passed() {
        fixtures.fix(home, write(fixtures.words(home)));
        Resolution register = fixtures.dossier(matter).resolution().orElseThrow();

        assertTrue(register.passed());
        assertEquals(Recogniser.NOBODY, register.recogniser());
        assertEquals(fixtures.dossier(matter).minutes().orElseThrow().decidedOn(), register.inForce());
    }

    @Test
    void what_did_not_pass_gets_minutes_and_nothing_else_and_never_binds() {
        Matter short1 = fixtures.notReached(home);
        fixtures.drawn(home, short1);
        for (ResolutionForm form : List.of(ResolutionForm.RESOLUTION, ResolutionForm.AGREEMENT, ResolutionForm.MEMORANDUM)) {
            assertRefused(ResolutionRefusal.ONLY_MINUTES_WHEN_NOT_PASSED,
                () -> fixtures.write(home, short1.id(), fixtures.words(home, form, 1)));
        }
        fixtures.fix(home, fixtures.write(home, short1.id(), fixtures.words(home, ResolutionForm.MEETING_MINUTES, 1)));
        assertNull(fixtures.dossier(short1).resolution().orElseThrow().inForce());
    }

    @Test
    void a_number_stands_once_a_year_in_a_hamlet() {
        fixtures.fix(home, write(fixtures.words(home, ResolutionForm.RESOLUTION, 7)));
        Matter next = fixtures.passed(home);
        fixtures.drawn(home, next);

        assertEquals(8, fixtures.next(home));
        assertRefused(ResolutionRefusal.NUMBER_TAKEN, () -> fixtures.write(home, next.id(), fixtures.words(home, ResolutionForm.RESOLUTION, 7)));
        fixtures.fix(home, fixtures.write(home, next.id(), fixtures.words(home, ResolutionForm.RESOLUTION, 8)));
        assertThrows(SQLException.class, () -> fixtures.votes.application().execute("""
            INSERT INTO resolutions SELECT ?, hamlet_id, year, 7, passed, recogniser, effect, in_force FROM resolutions
            WHERE matter_id = ?""", fixtures.passed(home).id().value(), matter.id().value()));
    }

    @Test
    void two_drafts_may_mean_the_same_number_and_the_first_fixed_has_it() {
        Matter other = fixtures.passed(home);
        fixtures.drawn(home, other);
        ResolutionVersion one = write(fixtures.words(home, ResolutionForm.RESOLUTION, 1));
        ResolutionVersion two = fixtures.write(home, other.id(), fixtures.words(home, ResolutionForm.RESOLUTION, 1));
        fixtures.fix(home, two);

        assertRefused(ResolutionRefusal.NUMBER_TAKEN, () -> fixtures.fix(home, one));
    }

    @Test
    void the_form_is_agreed_with_the_front_and_the_head_says_so() {
        ResolutionVersion version = write(fixtures.words(home));
        assertRefused(ResolutionRefusal.FORM_NOT_AGREED,
            () -> home.head().does(() -> fixtures.the(FixingResolutions.class).fix(matter.id(), version.version(), false)));
    }

    @Test
    void only_the_wording_that_was_read_is_fixed() {
        ResolutionVersion read = write(fixtures.words(home));
        write(fixtures.words(home, ResolutionForm.AGREEMENT, 1));
        assertRefused(GeneralRefusal.CHANGED_MEANWHILE, () -> fixtures.fix(home, read));
    }

    @Test
    void other_words_have_another_hash() {
        Matter other = fixtures.passed(home);
        assertNotEquals(fixtures.fixed(home, other).hash(), fixtures.fix(home, write(fixtures.words(home))).hash());
    }

    @Test
    void two_households_of_the_roll_sign_and_neither_the_head_nor_the_head_of_the_front() {
        HouseholdId headsOwn = fixtures.votes.moveIn(home, 11, "Người  HEAD");
        HouseholdId frontsOwn = fixtures.votes.moveIn(home, 12, "Người front");
        HouseholdId good = fixtures.votes.moveIn(home, 13, "Người headman");
        Matter later = fixtures.votes.counted(home, 8, 0, 0, fixtures.now().minusSeconds(60));
        fixtures.drawn(home, later);

        for (HouseholdId officer : List.of(headsOwn, frontsOwn)) {
            assertRefused(ResolutionRefusal.REPRESENTATIVE_IS_AN_OFFICER,
                () -> fixtures.write(home, later.id(), signedBy(good, officer)));
        }
        assertRefused(ResolutionRefusal.SAME_REPRESENTATIVE_TWICE, () -> signedBy(good, good));
        assertRefused(ResolutionRefusal.NOT_ON_THE_ROLL,
            () -> fixtures.write(home, later.id(), signedBy(good, new HouseholdId(UUID.randomUUID()))));
        // Moved in after this vote's roll was frozen.
        assertRefused(ResolutionRefusal.NOT_ON_THE_ROLL, () -> write(signedBy(home.households().get(0), good)));
        fixtures.write(home, later.id(), signedBy(home.households().get(0), good));
    }

    @Test
    void its_date_is_neither_before_the_result_nor_after_today() {
        LocalDate today = fixtures.today();
        assertRefused(ResolutionRefusal.DATE_BEFORE_THE_RESULT,
            () -> write(dated(fixtures.dossier(matter).minutes().orElseThrow().decidedOn().minusDays(1))));
        assertRefused(ResolutionRefusal.DATE_IN_THE_FUTURE, () -> write(dated(today.plusDays(1))));
        write(dated(today));
    }

    @Test
    void every_part_is_needed() {
        ResolutionText good = fixtures.words(home);
        assertRefused(ResolutionRefusal.INCOMPLETE, () -> with(good, null, 1, "NQ", "Nơi", "Chữ"));
        assertRefused(ResolutionRefusal.NUMBER_NOT_POSITIVE, () -> with(good, good.form(), 0, "NQ", "Nơi", "Chữ"));
        assertRefused(ResolutionRefusal.SYMBOL_MISSING_OR_TOO_LONG, () -> with(good, good.form(), 1, " ", "Nơi", "Chữ"));
        assertRefused(ResolutionRefusal.PLACE_MISSING_OR_TOO_LONG, () -> with(good, good.form(), 1, "NQ", "", "Chữ"));
        assertRefused(ResolutionRefusal.TEXT_MISSING_OR_TOO_LONG, () -> with(good, good.form(), 1, "NQ", "Nơi", "a".repeat(20_001)));
        assertRefused(ResolutionRefusal.INCOMPLETE, () -> new ResolutionText(good.form(), 1, "NQ", "Nơi", good.date(), "Chữ", null, null));
    }

    @Test
    void nothing_is_written_before_the_minutes() {
        Matter counted = fixtures.passed(home);
        assertRefused(ResolutionRefusal.MINUTES_MISSING, () -> fixtures.write(home, counted.id(), fixtures.words(home)));
    }

    @Test
    void without_a_head_of_the_front_committee_nothing_is_fixed() {
        ResolutionVersion version = write(fixtures.words(home));
        fixtures.votes.people().administrator().acts(() -> fixtures.the(HoldingOffices.class).heldIn(home.id()).stream()
            .filter(held -> held.office() == Office.FRONT_COMMITTEE_HEAD)
            .forEach(held -> fixtures.the(FillingOffices.class).end(home.id(), held.id())));
        assertRefused(ResolutionRefusal.NO_FRONT_COMMITTEE_HEAD, () -> fixtures.fix(home, version));
    }

    @Test
    void only_the_head_of_this_hamlet_writes_fixes_and_sees_who_could_sign() {
        ResolutionVersion version = write(fixtures.words(home));
        Home other = fixtures.votes.aHome("elsewhere-");
        for (Person person : List.of(home.front(), home.leader(), home.committee(), home.communeFront(), other.head())) {
            assertRefused(GeneralRefusal.NOT_ALLOWED,
                () -> person.does(() -> fixtures.the(WritingResolutions.class).write(matter.id(), fixtures.words(home))));
            assertRefused(GeneralRefusal.NOT_ALLOWED,
                () -> person.does(() -> fixtures.the(FixingResolutions.class).fix(matter.id(), version.version(), true)));
            assertRefused(GeneralRefusal.NOT_ALLOWED,
                () -> person.does(() -> fixtures.the(WritingResolutions.class).representatives(matter.id())));
        }
        assertEquals(10, home.head().does(() -> fixtures.the(WritingResolutions.class).representatives(matter.id())).size());
    }

    private ResolutionVersion write(ResolutionText words) {
        return fixtures.write(home, matter.id(), words);
    }

    private ResolutionText signedBy(HouseholdId first, HouseholdId second) {
        ResolutionText good = fixtures.words(home);
        return new ResolutionText(good.form(), good.number(), good.symbol(), good.place(), good.date(), good.text(), first, second);
    }

    private ResolutionText dated(LocalDate day) {
        ResolutionText good = fixtures.words(home);
        return new ResolutionText(good.form(), good.number(), good.symbol(), good.place(), day, good.text(),
            good.firstRepresentative(), good.secondRepresentative());
    }

    private static ResolutionText with(ResolutionText good, ResolutionForm form, int number, String symbol, String place, String text) {
        return new ResolutionText(form, number, symbol, place, good.date(), text, good.firstRepresentative(), good.secondRepresentative());
    }
}
