package vn.danban.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.office.Office;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Messages;
import vn.danban.shared.Refused;
import vn.danban.testing.People.Person;
import vn.danban.voting.Announcement.ToldThrough;

/** Households are told form, content, beginning and end before a vote is sealed; other times have to be told anew. */
@VotingTest
class AnnouncingVotesIT {
    @Inject
    VotingFixtures fixtures;
    @Inject
    AnnouncingVotes announcing;
    private TestHamlet hamlet;
    private TestVote vote;

    @BeforeEach
    void a_vote_ready_but_for_its_announcement() {
        hamlet = fixtures.made(fixtures.aHamlet().withHouseholds(2));
        vote = fixtures.aCalledVote(hamlet).withKeys();
    }

    private Instant now() {
        return fixtures.the(VoteRepository.class).clock();
    }

    private AnnouncingVotes.Told told(Instant opens, Instant closes) {
        return new AnnouncingVotes.Told(opens, closes, now(), EnumSet.of(ToldThrough.POSTED, ToldThrough.LOUDSPEAKER), "Mời bà con");
    }

    private AnnouncingVotes.Told told() {
        return told(vote.now().opens(), vote.now().closes());
    }

    private Announcement announce(Person person, AnnouncingVotes.Told told) {
        return person.does(() -> announcing.announce(vote.id, told));
    }

    private void approve() {
        hamlet.leader().does(() -> fixtures.the(SealingVotes.class).approve(vote.id, vote.credentialsHash()));
    }

    @Test
    void a_vote_nobody_was_told_of_is_not_sealed_and_says_by_which_article_and_whose_it_is() {
        Refused refused = assertThrows(Refused.class, this::approve);
        assertEquals(SetupRefusal.NOT_ANNOUNCED, refused.reason());
        String sentence = new Messages().refusal(Messages.VIETNAMESE, refused);
        assertTrue(sentence.contains("Điều 5 khoản 3") && sentence.contains("Tổ trưởng"), sentence);
        assertFalse(fixtures.the(SealingVotes.class).readiness(vote.now()).complete());
        assertThrows(SQLException.class, () -> fixtures.application().execute(
            "UPDATE votes SET stage = 'SEALED', card_set_id = ? WHERE id = ?", hamlet.cardSet().value(), vote.id.text()));
    }

    @Test
    void a_member_of_the_team_tells_and_the_leader_seals() {
        Announcement announced = announce(hamlet.member(), told());
        assertEquals(Office.TEAM_MEMBER, announced.office());
        assertEquals(Set.of(ToldThrough.POSTED, ToldThrough.LOUDSPEAKER), announcing.standing(vote.now()).orElseThrow().through());
        assertTrue(fixtures.the(SealingVotes.class).readiness(vote.now()).complete());
        approve();
        assertEquals(VoteStage.SEALED, vote.stage());
        assertRefused(SetupRefusal.NOT_PREPARING, () -> announce(hamlet.member(), told()));
    }

    @Test
    void other_times_have_to_be_told_anew() {
        Instant opens = vote.now().opens();
        Instant closes = vote.now().closes();
        announce(hamlet.leader(), told());
        reschedule(opens, closes.plus(Duration.ofHours(1)));
        assertTrue(announcing.standing(vote.now()).isEmpty());
        assertRefused(SetupRefusal.NOT_ANNOUNCED, this::approve);
        assertRefused(SetupRefusal.ANNOUNCED_OTHER_TIMES, () -> announce(hamlet.leader(), told(opens, closes)));
        assertRefused(SetupRefusal.ANNOUNCED_OTHER_TIMES, () -> announce(hamlet.leader(), told(opens.minusSeconds(60), vote.now().closes())));

        assertEquals(2, announce(hamlet.leader(), told()).number());
        approve();
    }

    private void reschedule(Instant opens, Instant closes) {
        hamlet.head().does(() -> fixtures.the(CallingVotes.class).reschedule(vote.id, opens, closes));
    }

    @Test
    void what_was_told_how_and_when_is_asked_for() {
        Instant opens = vote.now().opens();
        Instant closes = vote.now().closes();
        Set<ToldThrough> loudspeaker = Set.of(ToldThrough.LOUDSPEAKER);
        for (AnnouncingVotes.Told incomplete : List.of(new AnnouncingVotes.Told(opens, closes, now(), Set.of(), "Mời bà con"),
                new AnnouncingVotes.Told(opens, closes, now(), loudspeaker, " "))) {
            assertRefused(SetupRefusal.ANNOUNCEMENT_INCOMPLETE, () -> announce(hamlet.leader(), incomplete));
        }
        assertRefused(SetupRefusal.ANNOUNCED_IN_THE_FUTURE, () -> announce(hamlet.leader(),
            new AnnouncingVotes.Told(opens, closes, now().plusSeconds(60), loudspeaker, "Mời bà con")));
    }

    @Test
    void it_is_the_teams_and_nobody_elses() {
        TestHamlet other = fixtures.made(fixtures.aHamlet().withHouseholds(1).withOtherOfficers());
        for (Person person : List.of(hamlet.head(), hamlet.front(), hamlet.trustees().getFirst(), other.leader(), other.member())) {
            assertRefused(GeneralRefusal.NOT_ALLOWED, () -> announce(person, told()));
        }
    }

    @Test
    void what_was_announced_is_never_changed() {
        announce(hamlet.leader(), told());
        for (var hand : List.of(fixtures.application(), fixtures.owner())) {
            assertThrows(SQLException.class, () -> hand.execute("UPDATE vote_announcements SET words = 'x'"));
            assertThrows(SQLException.class, () -> hand.execute("DELETE FROM vote_announcements"));
        }
    }
}
