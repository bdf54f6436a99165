package vn.danban.discussion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Refusals.assertRefused;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.danban.access.SignInRefusal;
import vn.danban.access.SignedIn;
import vn.danban.community.HouseholdId;
import vn.danban.discussion.DiscussingMatters.Proposal;
import vn.danban.matter.LegalClock;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterText;
import vn.danban.office.Office;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;
import vn.danban.testing.Browser;
import vn.danban.testing.DanBanTest;
import vn.danban.testing.Sql;

/** A matter is discussed: who may ask and propose, what the head owes them, and when it is too late. */
@DanBanTest
class DiscussionIT extends HidingSituations {
    // Questions

    @Test
    void a_question_is_open_until_the_head_answers_and_an_answer_is_only_added_to() {
        ItemId question = ask(member, "Xe rác có vào hẻm không?");
        assertEquals(ItemState.OPEN, item(question).state());
        assertEquals(Office.TEAM_MEMBER, item(question).item().office());

        fixtures.as(head, () -> answering.answer(question, "Có, mỗi thứ Ba."));
        fixtures.as(head, () -> answering.answer(question, "Và thứ Bảy."));

        assertEquals(ItemState.ANSWERED, item(question).state());
        assertEquals(List.of("Có, mỗi thứ Ba.", "Và thứ Bảy."), item(question).answers().stream().map(Answer::words).toList());
        assertRefused(DiscussionRefusal.ANSWER_MISSING_OR_TOO_LONG, () -> fixtures.as(head, () -> answering.answer(question, " ")));
        assertRefused(GeneralRefusal.NOT_ALLOWED, () -> fixtures.as(member, () -> answering.answer(question, "Tôi trả lời thay.")));
    }

    @Test
    void only_households_and_office_holders_of_the_hamlet_speak_and_the_head_does_not_ask_himself() {
        SignedIn elsewhere = fixtures.officer(fixtures.aHamlet(), Office.TEAM_MEMBER);
        for (SignedIn stranger : List.of(fixtures.somebody(), elsewhere, head)) {
            assertRefused(DiscussionRefusal.NOT_ENTITLED_TO_SPEAK, () -> ask(stranger, "Có ai không?"));
        }
        assertRefused(SignInRefusal.NOT_SIGNED_IN, () -> discussing.ask(matter.id(), "Có ai không?"));
        assertRefused(DiscussionRefusal.QUESTION_MISSING_OR_TOO_LONG, () -> ask(member, "x".repeat(1_001)));
    }

    @Test
    void a_household_is_one_voice_named_by_its_number_whoever_speaks_for_it() {
        HouseholdId household = household();
        SignedIn mother = representative(household, "me");
        ItemId question = ask(mother, "Ai mở cửa sân chơi?");
        assertEquals(1, item(question).item().householdNumber());

        SignedIn daughter = representative(household, "con");
        for (int i = 1; i < DiscussingMatters.MOST_IN_A_DAY; i++) {
            ask(daughter, "Câu " + i);
        }
        assertRefused(DiscussionRefusal.ENOUGH_FOR_TODAY, () -> ask(daughter, "Thêm một câu"));
        assertRefused(DiscussionRefusal.NOT_ENTITLED_TO_SPEAK, () -> ask(mother, "Tôi nữa"));
        fixtures.as(front, () -> moderating.hide(question, HidingGround.DOUBLED, "Đã hỏi."));
        assertTrue(fixtures.as(daughter, () -> discussions.of(matter.id())).items().getFirst().readable(), "it is her household's");
    }

    @Test
    void what_waits_longest_comes_first() {
        ItemId answered = ask(member, "Một?");
        ItemId older = ask(member, "Hai?");
        ItemId newer = ask(member, "Ba?");
        fixtures.as(head, () -> answering.answer(answered, "Rồi."));

        assertEquals(List.of(older, newer, answered),
            discussions.publicly(matter.id()).items().stream().sorted(Discussion.WAITING_FIRST).map(DiscussedItem::id).toList());
        assertEquals(3, item(older).days(LegalClock.dayOf(item(older).item().at()).plusDays(3)));
    }

    @Test
    void five_a_day_and_no_more_however_fast_they_come_in_how_many_matters() throws Exception {
        Matter other = proposed();
        List<Callable<Boolean>> asking = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            int number = i;
            asking.add(() -> {
                try {
                    fixtures.as(member, () -> discussing.ask(number % 2 == 0 ? matter.id() : other.id(), "Câu " + number));
                    return true;
                } catch (Refused enough) {
                    assertEquals(DiscussionRefusal.ENOUGH_FOR_TODAY, enough.reason());
                    return false;
                }
            });
        }
        int taken = 0;
        try (ExecutorService hands = Executors.newFixedThreadPool(6)) {
            for (Future<Boolean> one : hands.invokeAll(asking)) {
                taken += one.get() ? 1 : 0;
            }
        }
        assertEquals(DiscussingMatters.MOST_IN_A_DAY, taken);
        assertRefused(DiscussionRefusal.ENOUGH_FOR_TODAY, () -> propose(LATER));
    }

    @Test
    void the_same_said_twice_is_kept_once() {
        assertEquals(ask(member, "Xe rác có vào hẻm không?"), ask(member, "  Xe rác có vào hẻm không?\n"));
        assertEquals(1, discussions.publicly(matter.id()).items().size());
    }

    // Amendments

    @Test
    void an_amendment_taken_over_makes_the_next_version_of_the_words() {
        ItemId amendment = propose(LATER);
        AmendmentDecision decision = fixtures.as(head, () -> deciding.takeOver(amendment, "Tiếp thu đề nghị của thành viên tổ."));

        assertEquals(2, decision.version());
        assertEquals("Rác để ở hai điểm.\nXe đến lúc 20 giờ.", matters.get(matter.id()).body());
        assertEquals(ItemState.TAKEN_OVER, item(amendment).state());
        assertRefused(DiscussionRefusal.ALREADY_DECIDED, () -> fixtures.as(head, () -> deciding.decline(amendment, "Thôi.")));
        assertRefused(DiscussionRefusal.PASSAGE_NOT_IN_TEXT, () -> propose(new Proposal(LATER.passage(), "Xe đến lúc 21 giờ.", "Trễ hơn.")));
    }

    @Test
    void where_the_passage_has_changed_the_head_rewords_and_names_the_version() {
        ItemId amendment = propose(LATER);
        assertRefused(DiscussionRefusal.NO_LATER_VERSION, () -> fixtures.as(head, () -> deciding.takenOver(amendment, 1, "Đã sửa.")));
        fixtures.as(head, () -> proposing.reword(matter.id(), new MatterText("Nơi để rác", "Đồng ý không?", "Xe đến sau 20 giờ."), "Gộp ý kiến"));

        assertRefused(DiscussionRefusal.PASSAGE_CHANGED, () -> fixtures.as(head, () -> deciding.takeOver(amendment, "Tiếp thu.")));
        assertRefused(DiscussionRefusal.NO_LATER_VERSION, () -> fixtures.as(head, () -> deciding.takenOver(amendment, 3, "Đã sửa.")));
        fixtures.as(head, () -> deciding.takenOver(amendment, 2, "Gộp với ý kiến khác."));
        assertEquals(2, item(amendment).decision().orElseThrow().version());
    }

    @Test
    void an_amendment_is_declined_with_a_reason_and_by_the_head_alone() {
        ItemId amendment = propose(LATER);
        assertRefused(GeneralRefusal.NOT_ALLOWED, () -> fixtures.as(member, () -> deciding.decline(amendment, "Thôi.")));
        assertRefused(DiscussionRefusal.DECISION_REASON_MISSING_OR_TOO_LONG, () -> fixtures.as(head, () -> deciding.decline(amendment, " ")));
        assertRefused(GeneralRefusal.NOT_FOUND, () -> fixtures.as(head, () -> answering.answer(amendment, "Không phải câu hỏi.")));

        fixtures.as(head, () -> deciding.decline(amendment, "Xe của xã chỉ chạy đến 19 giờ 30."));
        assertEquals(ItemState.DECLINED, item(amendment).state());
    }

    @Test
    void an_amendment_says_what_it_changes_and_why() {
        assertRefused(DiscussionRefusal.AMENDMENT_MISSING_OR_TOO_LONG, () -> propose(new Proposal("", " ", "Vì thế")));
        assertRefused(DiscussionRefusal.AMENDMENT_REASON_MISSING_OR_TOO_LONG, () -> propose(new Proposal("", "Thêm.", "")));
        assertRefused(DiscussionRefusal.AMENDMENT_CHANGES_NOTHING, () -> propose(new Proposal(LATER.passage(), LATER.passage(), "Vì thế")));
        propose(new Proposal("", "Thêm một điểm ở đầu hẻm.", "Hẻm dài."));
    }

    @Test
    void once_households_are_asked_the_words_stand_and_what_was_not_decided_says_so() {
        ItemId amendment = propose(LATER);
        fixtures.as(head, () -> proposing.settle(matter.id()));

        assertEquals(ItemState.NOT_DECIDED, item(amendment).state());
        assertEquals(DiscussionStage.WORDS_STAND, discussions.publicly(matter.id()).stage());
        assertRefused(DiscussionRefusal.WORDS_ALREADY_STAND, () -> fixtures.as(head, () -> deciding.takeOver(amendment, "Tiếp thu.")));
        assertRefused(DiscussionRefusal.WORDS_ALREADY_STAND, () -> propose(new Proposal("", "Thêm.", "Vì thế")));
        ask(member, "Khi nào biểu quyết?");

        Sql application = Sql.application(server.getApplicationContext());
        assertThrows(SQLException.class, () -> application.execute("INSERT INTO amendment_decisions VALUES (?, ?, ?, NULL, 'lén', now())",
            amendment.value(), matter.id().value(), head.account().value()), "not even past the program");
        assertThrows(SQLException.class, () -> application.execute("UPDATE discussion_items SET words = 'khác'"));
        assertThrows(SQLException.class, () -> application.execute("DELETE FROM amendment_decisions"));
    }

    // In the browser

    @Test
    void a_matter_is_discussed_on_a_telephone_and_answered_at_a_desk() {
        representative(household(), "daidien");
        try (Browser browser = new Browser(server.getURI())) {
            DiscussionRooms asker = DiscussionRooms.signedIn(browser, 360, "daidien" + number, matter).opens("./ban-bac")
                .unfolds("discussion.ask").types("discussion.question", "Xe rác có\u200B vào hẻm không?")
                .presses(DiscussionRooms.words("discussion.ask-act")).reads("có một ký tự ẩn")
                .stillHas("discussion.question", "Xe rác có\u200B vào hẻm không?").picture("360-refused")
                .types("discussion.question", "Xe rác có vào <b>hẻm</b> không?").presses(DiscussionRooms.words("discussion.ask-act"))
                .reads("Xe rác có vào <b>hẻm</b> không?").reads("Đại diện hộ số 1")
                .unfolds("discussion.propose").chooses("discussion.passage", "Đoạn 2")
                .stillHas("discussion.words", LATER.passage()).types("discussion.words", LATER.words())
                .types("discussion.reason", LATER.reason()).photograph("360-amendment")
                .presses(DiscussionRooms.words("discussion.propose-act")).reads(DiscussionRooms.words("discussion.proposed"));

            DiscussionRooms desk = DiscussionRooms.signedIn(browser, 1280, "truongap" + number, matter).opens("./ban-bac").picture("1280-waiting")
                .presses(DiscussionRooms.words("discussion.answer")).types("discussion.answer-words", "Có, thứ Ba và thứ Bảy.")
                .presses(DiscussionRooms.words("discussion.answer-act")).reads("Có, thứ Ba và thứ Bảy.")
                .presses(DiscussionRooms.words("discussion.take-over")).photograph("1280-take-over")
                .presses(DiscussionRooms.words("discussion.take-over-act", 2)).reads(DiscussionRooms.words("discussion.see-version", 2));
            fixtures.as(front, () -> moderating.hide(discussions.publicly(matter.id()).of(ItemKind.QUESTION).getFirst().id(),
                HidingGround.OFF_TOPIC, "Đã nói ở cuộc họp."));
            desk.leaves();
            asker.leaves();
            DiscussionRooms.passerBy(browser, matter).opens("./ban-bac").doesNotRead("thứ Bảy").reads("Đã ẩn ngày").picture("360-hidden").leaves();
            assertEquals(List.of(), browser.faults());
        }
    }
}
