package vn.danban.resolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Refusals.assertRefused;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.matter.Matter;
import vn.danban.shared.GeneralRefusal;
import vn.danban.testing.Caller;
import vn.danban.testing.People;
import vn.danban.testing.People.Person;
import vn.danban.voting.CountedVotes.Home;
import vn.danban.voting.TakingPart;
import vn.danban.voting.Votes;

/** Who took part is for the head, the Front and the commune; the public copy of a decision names none of them. */
@DecisionTest
class ReadingParticipantsIT {
    @Inject
    DecisionFixtures fixtures;
    @Inject
    EmbeddedServer server;
    private Home home;
    private Matter matter;

    @BeforeEach
    void nine_of_ten_took_part() {
        home = fixtures.votes.aHome("");
        matter = fixtures.passed(home);
    }

    @Test
    void the_list_is_exact_names_nobody_who_stayed_silent_and_each_reading_is_in_the_trail() throws Exception {
        fixtures.drawn(home, matter);
        List<Integer> numbers = home.head().does(() -> fixtures.the(ReadingParticipants.class).of(matter.id())).stream()
            .map(entry -> entry.number()).toList();

        assertEquals(IntStream.rangeClosed(1, 9).boxed().toList(), numbers);
        assertEquals(List.of("1"), fixtures.votes.owner().texts(
            "SELECT count(*) FROM audit_entries WHERE act = 'ParticipantsRead' AND subject = ?", matter.id().text()));
    }

    @Test
    void there_is_no_list_before_the_minutes() {
        assertRefused(ResolutionRefusal.MINUTES_MISSING, () -> home.head().does(() -> fixtures.the(ReadingParticipants.class).of(matter.id())));
    }

    @Test
    void the_commune_reads_it_once_the_decision_was_sent_and_not_before() {
        FixedResolution fixed = fixtures.signed(home, matter);
        for (Person person : List.of(home.committee(), home.communeFront())) {
            assertRefused(GeneralRefusal.NOT_ALLOWED, () -> person.does(() -> fixtures.the(ReadingParticipants.class).of(matter.id())));
        }
        fixtures.send(home, fixed);
        for (Person person : List.of(home.committee(), home.communeFront(), home.front())) {
            assertEquals(9, person.does(() -> fixtures.the(ReadingParticipants.class).of(matter.id())).size());
        }
    }

    @Test
    void nobody_else_reads_it() {
        fixtures.received(home, matter);
        Home other = fixtures.votes.aHome("elsewhere-");
        for (Person person : List.of(home.leader(), home.member(), other.head(), other.committee(), fixtures.votes.people().administrator())) {
            assertRefused(GeneralRefusal.NOT_ALLOWED, () -> person.does(() -> fixtures.the(ReadingParticipants.class).of(matter.id())));
            assertRefused(GeneralRefusal.NOT_ALLOWED, () -> person.does(
                () -> fixtures.the(TakingPart.class).households(fixtures.the(Votes.class).latestOn(matter.id()).orElseThrow().id())));
        }
    }

    @Test
    void before_the_tally_not_even_the_head_learns_who_took_part() throws Exception {
        Matter running = fixtures.votes.called(home);
        var vote = fixtures.the(Votes.class).latestOn(running.id()).orElseThrow();
        fixtures.votes.owner().execute("INSERT INTO participations SELECT ?, id FROM households WHERE hamlet_id = ?", vote.id().text(),
            home.id().value());
        fixtures.votes.owner().execute("UPDATE votes SET stage = 'CLOSED' WHERE id = ?", vote.id().text());
        assertEquals(List.of(), home.head().does(() -> fixtures.the(TakingPart.class).households(vote.id())));
    }

    @Test
    void over_the_api_a_stranger_gets_the_public_copy_without_the_list_and_only_when_it_is_signed() {
        Caller stranger = Caller.of(server.getURI());
        String path = "/api/matters/" + matter.id().text();
        FixedResolution fixed = fixtures.fixed(home, matter);
        assertEquals(404, stranger.get(path + "/resolution").statusCode());
        fixtures.sign(home, fixed, DecisionFixtures.ALL_FOUR);

        String copy = stranger.get(path + "/resolution").body();
        assertTrue(copy.contains("\"yes\":6") && copy.contains(fixed.hash()) && copy.contains("Người head"), copy);
        for (int silent = 3; silent <= 10; silent++) {
            assertFalse(copy.contains("Đại diện " + silent + "\""), copy);
        }
        assertFalse(copy.contains("Số 1"), copy);
        assertEquals(401, stranger.get(path + "/participants").statusCode());
        assertEquals(403, stranger.signedIn("member", People.PASSWORD).get(path + "/participants").statusCode());
        String list = stranger.signedIn("head", People.PASSWORD).get(path + "/participants").body();
        assertTrue(list.contains("Đại diện 9") && !list.contains("Đại diện 10"), list);
    }
}
