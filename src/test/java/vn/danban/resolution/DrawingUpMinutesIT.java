package vn.danban.resolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.board.PublicBoard;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterId;
import vn.danban.shared.GeneralRefusal;
import vn.danban.testing.People.Person;
import vn.danban.voting.CountedVotes.Home;
import vn.danban.voting.Votes;

@DecisionTest
class DrawingUpMinutesIT {
    @Inject
    DecisionFixtures fixtures;
    private Home home;

    @BeforeEach
    void a_hamlet_of_ten_households() {
        home = fixtures.votes.aHome("");
    }

    @Test
    void the_minutes_hold_times_and_numbers_as_they_were_counted() {
        Matter matter = fixtures.passed(home);
        Minutes minutes = fixtures.drawn(home, matter);

        assertEquals(List.of(10, 6, 9, 6, 1, 2), List.of(minutes.households(), minutes.required(), minutes.tookPart(),
            minutes.approve(), minutes.reject(), minutes.otherOpinion()));
        assertEquals(1, minutes.absent());
        assertTrue(minutes.passed());
        assertEquals("Nên thêm thùng rác.", minutes.opinions());
        assertEquals("Người leader", minutes.drawnByName());
        assertEquals(DossierStage.MINUTES_DRAWN, fixtures.dossier(matter).stage());
    }

    @Test
    void minutes_of_a_vote_that_was_really_counted_name_the_newest_event_of_its_board() {
        MatterId matter = fixtures.votes.reallyCounted(3, 1, 0);
        Person leader = fixtures.votes.people().named("leader");
        Minutes minutes = leader.does(() -> fixtures.the(DrawingUpMinutes.class).draw(matter, ""));

        assertEquals(fixtures.the(PublicBoard.class).head(minutes.voteId()).orElseThrow().hash(), minutes.boardHead());
        assertFalse(minutes.passed());
        assertEquals(4, fixtures.the(Votes.class).turnout(fixtures.the(Votes.class).get(minutes.voteId())).orElseThrow());
    }

    @Test
    void drawn_up_again_there_is_another_version_and_the_first_stays() {
        Matter matter = fixtures.passed(home);
        Minutes first = fixtures.drawn(home, matter);
        Minutes second = home.leader().does(() -> fixtures.the(DrawingUpMinutes.class).draw(matter.id(), "Khác"));

        assertEquals(2, second.version());
        assertNotEquals(first.hash(), second.hash());
        assertEquals(List.of(first.hash(), second.hash()), fixtures.dossier(matter).allMinutes().stream().map(Minutes::hash).toList());
    }

    @Test
    void nothing_is_drawn_up_before_the_count() {
        Matter matter = fixtures.votes.called(home);
        assertRefused(MinutesRefusal.NO_RESULT_YET, () -> fixtures.drawn(home, matter));
    }

    @Test
    void only_the_leader_of_this_hamlets_team_draws_them_up() {
        Matter matter = fixtures.passed(home);
        Home other = fixtures.votes.aHome("elsewhere-");
        for (Person person : List.of(home.head(), home.front(), home.member(), home.committee(), other.leader())) {
            assertRefused(GeneralRefusal.NOT_ALLOWED,
                () -> person.does(() -> fixtures.the(DrawingUpMinutes.class).draw(matter.id(), "")));
        }
    }

    @Test
    void opinions_longer_than_the_minutes_hold_are_refused() {
        Matter matter = fixtures.passed(home);
        assertRefused(MinutesRefusal.OPINIONS_TOO_LONG, () -> home.leader().does(
            () -> fixtures.the(DrawingUpMinutes.class).draw(matter.id(), "a".repeat(DrawingUpMinutes.LONGEST_OPINIONS + 1))));
    }

    @Test
    void once_the_decision_is_fixed_the_minutes_stand() {
        Matter matter = fixtures.passed(home);
        fixtures.fixed(home, matter);
        assertRefused(MinutesRefusal.DECISION_FIXED, () -> fixtures.drawn(home, matter));
    }

    @Test
    void the_application_cannot_change_minutes_nor_can_the_owner() {
        fixtures.drawn(home, fixtures.passed(home));
        Assertions.assertThrows(SQLException.class, () -> fixtures.votes.application().execute("UPDATE minutes SET approve = 10"));
        Assertions.assertThrows(SQLException.class, () -> fixtures.votes.owner().execute("DELETE FROM minutes"));
    }
}
