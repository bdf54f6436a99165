package vn.danban.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.danban.matter.DecisionForm;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterKind;
import vn.danban.matter.MatterRefusal;
import vn.danban.matter.MatterText;
import vn.danban.matter.ProposingMatters;
import vn.danban.preparation.PreparationRefusal;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;
import vn.danban.testing.People.Person;
import vn.danban.testing.Sql;

@VotingTest
class CallingVotesIT {
    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    VotingFixtures fixtures;
    private TestHamlet hamlet;

    @BeforeEach
    void a_hamlet() {
        hamlet = fixtures.made(fixtures.aHamlet().withHouseholds(3));
    }

    // The law leaves the online vote to clause 6

    @ParameterizedTest
    @EnumSource(value = MatterKind.class, mode = EnumSource.Mode.EXCLUDE, names = "OTHER_SELF_GOVERNING_WORK")
    void a_matter_of_clauses_1_to_5_cannot_be_proposed_for_an_online_vote(MatterKind kind) {
        assertRefused(MatterRefusal.FORM_FORBIDDEN_BY_LAW, () -> propose(kind, DecisionForm.ONLINE_VOTE));
    }

    @ParameterizedTest
    @EnumSource(MatterKind.class)
    void a_matter_for_a_meeting_cannot_be_called_to_an_online_vote(MatterKind kind) {
        Matter matter = propose(kind, DecisionForm.MEETING);

        assertRefused(CallRefusal.NOT_AN_ONLINE_MATTER, () -> call(matter, HOUR));
    }

    @ParameterizedTest
    @EnumSource(value = MatterKind.class, mode = EnumSource.Mode.EXCLUDE, names = "OTHER_SELF_GOVERNING_WORK")
    void not_even_the_owner_of_the_tables_can_write_such_a_matter_or_such_a_vote(MatterKind kind) {
        Matter matter = propose(kind, DecisionForm.MEETING);
        Vote model = fixtures.aCalledVote(hamlet).now();
        for (Sql hand : List.of(fixtures.owner(), fixtures.application())) {
            assertThrows(SQLException.class, () -> hand.execute(
                "UPDATE matters SET form = 'ONLINE_VOTE' WHERE id = ?", matter.id().value()));
            assertThrows(SQLException.class, () -> hand.execute("""
                INSERT INTO matters (id, hamlet_id, kind, form, law_version, title, question, body, proposed_on)
                VALUES (?, ?, ?, 'ONLINE_VOTE', 'LAW_10_2022', 't', 'q', '', current_date)""",
                UUID.randomUUID(), hamlet.id().value(), kind.name()));
            String copy = """
                INSERT INTO votes (id, matter_id, form, hamlet_id, roll_id, households, required, stage, opens, closes)
                SELECT '11111111111111', ?, ?, hamlet_id, roll_id, households, required, stage, opens, closes
                FROM votes WHERE id = ?""";
            assertThrows(SQLException.class, () -> hand.execute(copy, matter.id().value(), "ONLINE_VOTE", model.id().text()));
            assertThrows(SQLException.class, () -> hand.execute(copy, matter.id().value(), "MEETING", model.id().text()));
        }
    }

    // N

    @Test
    void n_and_the_threshold_stand_from_the_calling_on_whoever_moves_in_later() {
        TestVote vote = fixtures.aCalledVote(hamlet);
        fixtures.addHousehold(hamlet.id(), hamlet.head(), 4);

        assertEquals(3, vote.now().households());
        assertEquals(2, vote.now().required());
        assertThrows(SQLException.class, () -> fixtures.application().execute(
            "UPDATE votes SET households = 4 WHERE id = ?", vote.id.text()));
    }

    // What the law asks before

    @Test
    void a_vote_is_not_called_before_its_way_is_gone_to_the_end() {
        Matter matter = fixtures.aMatter(hamlet);
        assertRefused(PreparationRefusal.STEP_TOO_EARLY, () -> call(matter, HOUR));

        fixtures.preparing.untilAsked(hamlet, matter);
        assertRefused(PreparationRefusal.STEP_TOO_EARLY, () -> call(matter, HOUR));
    }

    // Trustees

    @Test
    void two_trustees_are_too_few_and_eight_too_many() {
        Matter matter = fixtures.aMatter(hamlet);
        List<Person> eight = new ArrayList<>(hamlet.trustees());
        while (eight.size() < 8) {
            eight.add(hamlet.trustees().getFirst());
        }

        assertRefused(CallRefusal.WRONG_NUMBER_OF_TRUSTEES, () -> call(matter, HOUR, hamlet.trustees().subList(0, 2)));
        assertRefused(CallRefusal.WRONG_NUMBER_OF_TRUSTEES, () -> call(matter, HOUR, eight));
    }

    @Test
    void all_trustees_are_needed_or_fewer_but_more_than_half_of_them() {
        Matter matter = fixtures.prepared(hamlet, fixtures.aMatter(hamlet));
        for (int needed : new int[] {0, 1, 4}) {
            assertRefused(CallRefusal.WRONG_NUMBER_NEEDED, () -> hamlet.head().does(() -> fixtures.the(CallingVotes.class).call(matter.id(),
                Instant.now(), Instant.now().plus(HOUR), VotingFixtures.named(hamlet.trustees()), needed)));
        }
        assertEquals(2, CallingVotes.usuallyNeeded(3));
        assertEquals(4, CallingVotes.usuallyNeeded(7));
    }

    @Test
    void nobody_keeps_two_keys_of_one_vote() {
        Person first = hamlet.trustees().getFirst();

        assertRefused(CallRefusal.NOT_A_TRUSTEE_OF_THE_HAMLET,
            () -> call(fixtures.aMatter(hamlet), HOUR, List.of(first, first, hamlet.trustees().get(1))));
    }

    @Test
    void a_trustee_of_another_hamlet_keeps_no_key_here() {
        TestHamlet other = fixtures.made(fixtures.aHamlet().withHouseholds(1).withOtherOfficers());

        assertRefused(CallRefusal.NOT_A_TRUSTEE_OF_THE_HAMLET, () -> call(fixtures.aMatter(hamlet), HOUR, other.trustees()));
    }

    @Test
    void the_leader_who_makes_the_cards_keeps_no_key() {
        assertRefused(CallRefusal.LEADER_CANNOT_BE_TRUSTEE, () -> call(fixtures.aMatter(hamlet), HOUR,
            List.of(hamlet.leader(), hamlet.trustees().get(0), hamlet.trustees().get(1))));
    }

    // Times

    @Test
    void a_vote_must_close_after_it_opens_and_in_the_future() {
        Matter matter = fixtures.prepared(hamlet, fixtures.aMatter(hamlet));

        assertRefused(CallRefusal.CLOSING_NOT_AFTER_OPENING,
            () -> fixtures.aCalledVote(hamlet, matter, HOUR, HOUR));
        assertRefused(CallRefusal.CLOSING_IN_THE_PAST,
            () -> fixtures.aCalledVote(hamlet, matter, Duration.ofHours(-2), Duration.ofHours(-1)));
    }

    @Test
    void times_may_be_moved_while_the_vote_is_prepared() {
        TestVote vote = fixtures.aCalledVote(hamlet);
        Instant later = vote.now().closes().plus(HOUR);

        reschedule(vote, later, later.plus(HOUR));

        assertEquals(later, vote.now().opens());
        assertRefused(CallRefusal.CLOSING_NOT_AFTER_OPENING, () -> reschedule(vote, later, later));
    }

    @Test
    void no_sealed_vote_is_ever_extended() {
        TestVote sealed = fixtures.aSealedVote(hamlet);
        TestVote open = fixtures.anOpenVote(hamlet);
        for (TestVote vote : List.of(sealed, open)) {
            Instant closes = vote.now().closes();

            assertRefused(CallRefusal.ALREADY_SEALED, () -> reschedule(vote, vote.now().opens(), closes.plus(HOUR)));
            assertThrows(SQLException.class, () -> fixtures.application().execute(
                "UPDATE votes SET closes = closes + interval '1 hour' WHERE id = ?", vote.id.text()));
            assertEquals(closes, vote.now().closes());
        }
    }

    // One vote a matter, and its end in public

    @Test
    void a_matter_has_one_vote_at_a_time() {
        Matter matter = fixtures.prepared(hamlet, fixtures.aMatter(hamlet));
        call(matter, HOUR);

        assertRefused(CallRefusal.VOTE_EXISTS, () -> call(matter, HOUR));
    }

    @Test
    void of_two_calls_at_once_one_makes_a_vote_and_the_other_is_told_why_not() throws Exception {
        Matter matter = fixtures.prepared(hamlet, fixtures.aMatter(hamlet));
        Callable<Boolean> called = () -> {
            try {
                call(matter, HOUR);
                return true;
            } catch (Refused refused) {
                return false;
            }
        };
        int votes = 0;
        try (ExecutorService pair = Executors.newFixedThreadPool(2)) {
            for (Future<Boolean> one : pair.invokeAll(List.of(called, called))) {
                votes += done(one) ? 1 : 0;
            }
        }
        assertEquals(1, votes);
    }

    private static boolean done(Future<Boolean> one) throws Exception {
        try {
            return one.get();
        } catch (ExecutionException neitherMadeNorRefused) {
            throw new AssertionError(neitherMadeNorRefused.getCause());
        }
    }

    @Test
    void the_words_stand_once_a_vote_was_called_on_them() {
        Matter matter = fixtures.prepared(hamlet, fixtures.aMatter(hamlet));
        call(matter, HOUR);

        assertRefused(MatterRefusal.TEXT_SETTLED, () -> hamlet.head().does(
            () -> fixtures.the(ProposingMatters.class).reword(matter.id(), new MatterText("Khác", "Khác?", "Khác"), "Sửa")));
    }

    @Test
    void an_annulled_vote_says_why_and_a_rerun_uses_the_same_cards() {
        Matter matter = fixtures.prepared(hamlet, fixtures.aMatter(hamlet));
        TestVote first = fixtures.aCalledVote(hamlet, matter, Duration.ofMinutes(-1), HOUR).withKeys().sealed();
        first.cast(0, Choice.APPROVE);

        assertRefused(CallRefusal.REASON_MISSING, () -> annul(first, "  "));
        annul(first, "Mất khóa của một người giữ khóa");
        assertRefused(CallRefusal.ALREADY_ENDED, () -> annul(first, "Lần nữa"));
        assertRefused(CastRefusal.VOTE_CLOSED, () -> first.cast(1, Choice.APPROVE));

        TestVote rerun = fixtures.aCalledVote(hamlet, matter, Duration.ofMinutes(-1), HOUR).withKeys().sealed();
        assertEquals("Mất khóa của một người giữ khóa", first.now().annulledBecause());
        assertEquals(first.now().cardSetId(), rerun.now().cardSetId());
        assertNotEquals(first.credential(0), rerun.credential(0));
        assertTrue(rerun.cast(0, Choice.REJECT).isNew());
    }

    @Test
    void a_tallied_vote_cannot_be_annulled() {
        assertRefused(CallRefusal.ALREADY_ENDED, () -> annul(fixtures.aTalliedVote(hamlet, 1, 0, 0), "Không ưng kết quả"));
    }

    @Test
    void only_the_head_of_this_hamlet_calls_moves_and_annuls() {
        Matter matter = fixtures.aMatter(hamlet);
        TestVote vote = fixtures.aCalledVote(hamlet);
        Person elsewhere = fixtures.made(fixtures.aHamlet().withHouseholds(1).withOtherOfficers()).head();
        CallingVotes calling = fixtures.the(CallingVotes.class);
        Instant later = vote.now().closes().plus(HOUR);
        for (Person person : List.of(elsewhere, hamlet.front(), hamlet.leader(), hamlet.member(), hamlet.trustees().getFirst())) {
            assertRefused(GeneralRefusal.NOT_ALLOWED,
                () -> person.does(() -> calling.call(matter.id(), later, later.plus(HOUR), VotingFixtures.named(hamlet.trustees()))));
            assertRefused(GeneralRefusal.NOT_ALLOWED, () -> person.does(() -> calling.reschedule(vote.id, later, later.plus(HOUR))));
            assertRefused(GeneralRefusal.NOT_ALLOWED, () -> person.does(() -> calling.annul(vote.id, "Vì sao?")));
        }
    }

    private Matter propose(MatterKind kind, DecisionForm form) {
        return hamlet.head().does(() -> fixtures.the(ProposingMatters.class)
            .propose(hamlet.id(), kind, form, new MatterText("Việc của ấp", "Bà con có đồng ý không?", "")));
    }

    private Vote call(Matter matter, Duration closesIn) {
        return call(matter, closesIn, hamlet.trustees());
    }

    private Vote call(Matter matter, Duration closesIn, List<Person> trustees) {
        Instant now = fixtures.the(VoteRepository.class).clock();
        return hamlet.head().does(() -> fixtures.the(CallingVotes.class).call(matter.id(), now, now.plus(closesIn), VotingFixtures.named(trustees)));
    }

    private void reschedule(TestVote vote, Instant opens, Instant closes) {
        hamlet.head().does(() -> fixtures.the(CallingVotes.class).reschedule(vote.id, opens, closes));
    }

    private void annul(TestVote vote, String reason) {
        hamlet.head().does(() -> fixtures.the(CallingVotes.class).annul(vote.id, reason));
    }
}
