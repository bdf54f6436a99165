package vn.danban.resolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.danban.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.matter.Matter;
import vn.danban.shared.GeneralRefusal;
import vn.danban.testing.People.Person;
import vn.danban.voting.CountedVotes.Home;

@DecisionTest
class PostingResultsIT {
    @Inject
    DecisionFixtures fixtures;
    private Home home;
    private Matter matter;

    @BeforeEach
    void a_fixed_decision() {
        home = fixtures.votes.aHome("");
        matter = fixtures.passed(home);
        fixtures.fixed(home, matter);
    }

    @Test
    void what_was_posted_where_and_until_when() {
        LocalDate today = fixtures.today();
        post(Posting.Place.CULTURE_HOUSE, "Nhà văn hoá", today, null);
        post(Posting.Place.LOUDSPEAKER, "6 giờ sáng", today, today.plusDays(2));
        List<Posting> postings = fixtures.dossier(matter).postings();
        assertEquals(List.of(Posting.Place.CULTURE_HOUSE, Posting.Place.LOUDSPEAKER), postings.stream().map(Posting::place).toList());
        assertNull(postings.getFirst().until());
        end(1, today);
        assertEquals(today, fixtures.dossier(matter).postings().getFirst().until());
        assertRefused(PostingRefusal.ENDED_BEFORE, () -> end(1, today));
        assertRefused(PostingRefusal.ENDED_BEFORE, () -> end(2, today));
        assertRefused(GeneralRefusal.NOT_FOUND, () -> end(3, today));
    }

    @Test
    void days_make_sense() {
        LocalDate today = fixtures.today();
        assertRefused(PostingRefusal.DAY_MISSING, () -> post(Posting.Place.CULTURE_HOUSE, "Nhà văn hoá", null, null));
        assertRefused(PostingRefusal.IN_THE_FUTURE, () -> post(Posting.Place.CULTURE_HOUSE, "Nhà văn hoá", today.plusDays(1), null));
        assertRefused(PostingRefusal.BEFORE_THE_RESULT, () -> post(Posting.Place.CULTURE_HOUSE, "Nhà văn hoá", today.minusDays(2), null));
        assertRefused(PostingRefusal.ENDS_BEFORE_IT_BEGAN,
            () -> post(Posting.Place.CULTURE_HOUSE, "Nhà văn hoá", today, today.minusDays(1)));
        assertRefused(PostingRefusal.DETAIL_MISSING_OR_TOO_LONG, () -> post(Posting.Place.ELSEWHERE, " ", today, null));
        post(Posting.Place.ELSEWHERE, "Chợ", today, null);
        assertRefused(PostingRefusal.DAY_MISSING, () -> end(1, null));
        assertRefused(PostingRefusal.IN_THE_FUTURE, () -> end(1, today.plusDays(1)));
        assertRefused(PostingRefusal.ENDS_BEFORE_IT_BEGAN, () -> end(1, today.minusDays(1)));
    }

    @Test
    void nothing_is_posted_before_it_is_fixed() {
        Matter early = fixtures.passed(home);
        fixtures.drawn(home, early);
        assertRefused(PostingRefusal.NOT_FIXED, () -> home.head().does(() -> fixtures.the(PostingResults.class)
            .post(early.id(), Posting.Place.CULTURE_HOUSE, "Nhà văn hoá", fixtures.today(), null)));
    }

    @Test
    void only_the_head_of_this_hamlet_records_postings() {
        post(Posting.Place.CULTURE_HOUSE, "Nhà văn hoá", fixtures.today(), null);
        Home other = fixtures.votes.aHome("elsewhere-");
        for (Person person : List.of(home.front(), home.leader(), home.committee(), other.head())) {
            assertRefused(GeneralRefusal.NOT_ALLOWED, () -> person.does(() -> fixtures.the(PostingResults.class)
                .post(matter.id(), Posting.Place.CULTURE_HOUSE, "Nhà văn hoá", fixtures.today(), null)));
            assertRefused(GeneralRefusal.NOT_ALLOWED,
                () -> person.acts(() -> fixtures.the(PostingResults.class).end(matter.id(), 1, fixtures.today())));
        }
    }

    @Test
    void the_application_can_only_tell_the_last_day_of_a_posting_and_only_once() {
        post(Posting.Place.LOUDSPEAKER, "6 giờ sáng", fixtures.today(), fixtures.today());
        assertThrows(SQLException.class, () -> fixtures.votes.application().execute("UPDATE result_postings SET detail = 'x'"));
        assertThrows(SQLException.class, () -> fixtures.votes.application().execute("UPDATE result_postings SET until = until + 1"));
        assertThrows(SQLException.class, () -> fixtures.votes.application().execute("DELETE FROM result_postings"));
    }

    private Posting post(Posting.Place place, String detail, LocalDate since, LocalDate until) {
        return home.head().does(() -> fixtures.the(PostingResults.class).post(matter.id(), place, detail, since, until));
    }

    private void end(int number, LocalDate until) {
        home.head().acts(() -> fixtures.the(PostingResults.class).end(matter.id(), number, until));
    }
}
