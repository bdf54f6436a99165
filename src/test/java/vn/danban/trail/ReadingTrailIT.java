package vn.danban.trail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.matter.LegalClock;
import vn.danban.matter.Matter;
import vn.danban.office.Office;
import vn.danban.resolution.DecisionFixtures;
import vn.danban.resolution.DecisionTest;
import vn.danban.shared.GeneralRefusal;
import vn.danban.testing.People.Person;
import vn.danban.trail.ReadingTrail.Line;
import vn.danban.voting.CountedVotes.Home;

/** Who reads the audit trail, and what of it. */
@DecisionTest
class ReadingTrailIT {
    @Inject
    DecisionFixtures fixtures;
    @Inject
    ReadingTrail reading;
    private Home home;
    private Matter matter;
    private Person auditor;
    private LocalDate today;

    @BeforeEach
    void something_was_done() {
        home = fixtures.votes.aHome("");
        matter = fixtures.passed(home);
        fixtures.signed(home, matter);
        auditor = fixtures.votes.officer(home.commune(), Office.AUDITOR, "auditor-" + home.commune().text().substring(24));
        today = LegalClock.dayOf(fixtures.now());
    }

    private List<String> acts(List<Line> lines) {
        return lines.stream().map(line -> line.entry().act()).toList();
    }

    @Test
    void an_auditor_reads_who_did_what_in_the_hamlets_of_the_commune_the_newest_first() {
        List<Line> lines = auditor.does(() -> reading.of(home.commune(), today, today));
        assertEquals("ResolutionSigned", lines.getFirst().entry().act());
        assertEquals("Người " + home.head().loginName(), lines.getFirst().entry().name());
        assertTrue(acts(lines).containsAll(List.of("MinutesDrawnUp", "RollFrozen", "VoteCalled", "PreparationTeamNamed")), acts(lines).toString());
        assertTrue(lines.stream().allMatch(line -> !line.hamlet().isEmpty()));
    }

    @Test
    void nothing_of_another_commune_and_nothing_of_other_days_is_among_it() {
        Home elsewhere = fixtures.votes.aHome("far-");
        List<Line> lines = auditor.does(() -> reading.of(home.commune(), today, today));
        assertTrue(lines.stream().noneMatch(line -> elsewhere.id().value().equals(line.entry().hamlet())));
        assertEquals(List.of(), auditor.does(() -> reading.of(home.commune(), today.minusDays(9), today.minusDays(2))));
        assertRefused(GeneralRefusal.NOT_ALLOWED, () -> auditor.does(() -> reading.of(elsewhere.commune(), today, today)));
    }

    @Test
    void nobody_else_reads_it_not_even_who_did_the_work() {
        for (Person other : List.of(home.head(), home.committee(), home.communeFront(), fixtures.votes.people().administrator())) {
            assertRefused(GeneralRefusal.NOT_ALLOWED, () -> other.does(() -> reading.of(home.commune(), today, today)));
        }
        assertRefused(GeneralRefusal.NOT_ALLOWED, () -> auditor.does(() -> reading.ofTheInstallation(today, today)));
    }

    @Test
    void the_administrator_reads_what_concerns_no_hamlet_and_each_reading_is_in_the_trail() {
        auditor.does(() -> reading.of(home.commune(), today, today));
        List<Line> lines = fixtures.votes.people().administrator().does(() -> reading.ofTheInstallation(today, today));
        assertEquals("TrailRead", lines.get(0).entry().act());
        assertEquals("TrailRead", lines.get(1).entry().act());
        assertEquals(home.commune().text(), lines.get(1).entry().subject());
        assertTrue(lines.stream().allMatch(line -> line.entry().hamlet() == null));
        assertTrue(acts(lines).contains("CommuneCreated"));
    }
}
