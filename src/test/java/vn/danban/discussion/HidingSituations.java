package vn.danban.discussion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Refusals.assertRefused;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danban.access.SignedIn;
import vn.danban.office.Appointment;
import vn.danban.office.FillingOffices;
import vn.danban.office.Office;
import vn.danban.shared.GeneralRefusal;
import vn.danban.testing.Caller;
import vn.danban.testing.Sql;

/** Who hides what was said, who still reads it, and what everybody is told about it. In the house of {@link DiscussionIT}. */
abstract class HidingSituations extends DiscussedMatter {
    private static final String TELEPHONE = "Gọi ông Tư số 0900 000 001 mà hỏi!";

    private ModerationEntry hide(SignedIn who, ItemId item) {
        return fixtures.as(who, () -> moderating.hide(item, HidingGround.PERSONAL_DATA, "Có số điện thoại."));
    }

    private boolean reads(SignedIn who) {
        return fixtures.as(who, () -> discussions.of(matter.id())).items().getLast().readable();
    }

    private String published() {
        return Caller.of(server.getURI()).get("/api/matters/" + matter.id().text() + "/discussion").body();
    }

    @Test
    void the_head_asks_the_front_agrees_and_only_then_it_is_hidden() {
        ItemId question = ask(member, TELEPHONE);
        hide(head, question);
        assertTrue(published().contains(TELEPHONE), "readable while the Front has not agreed");
        assertEquals(1, fixtures.as(front, () -> waiting.on(matter)).hidings());
        assertRefused(DiscussionRefusal.TWO_PEOPLE_NEEDED, () -> fixtures.as(head, () -> moderating.confirm(question)));

        fixtures.as(front, () -> moderating.confirm(question));

        assertFalse(published().contains(TELEPHONE));
        assertTrue(published().contains("\"PERSONAL_DATA\"") && published().contains("Có số điện thoại."), "the line stays");
        assertRefused(DiscussionRefusal.ITEM_IS_HIDDEN, () -> fixtures.as(head, () -> answering.answer(question, "Xin gọi tôi.")));
        assertEquals(0, fixtures.as(head, () -> waiting.on(matter)).questions());
    }

    @Test
    void its_author_the_offices_and_the_auditor_still_read_what_is_hidden() {
        ItemId question = ask(member, TELEPHONE);
        hide(front, question);
        SignedIn auditor = fixtures.somebody();
        fixtures.as(fixtures.administrator(), () -> server.getApplicationContext().getBean(FillingOffices.class)
            .appoint(hamlet.communeId(), Office.AUDITOR, auditor.account(), Appointment.UNDOCUMENTED));

        for (SignedIn reader : List.of(member, head, front, auditor)) {
            assertTrue(reads(reader));
        }
        for (SignedIn other : List.of(fixtures.officer(hamlet, Office.TRUSTEE), fixtures.somebody(),
                fixtures.officer(fixtures.aHamlet(), Office.HAMLET_HEAD))) {
            assertFalse(reads(other));
        }
        assertFalse(item(question).readable());
    }

    @Test
    void what_was_hidden_is_shown_again_and_both_are_in_the_log_and_in_the_trail() throws SQLException {
        ItemId question = ask(member, TELEPHONE);
        hide(front, question);
        assertRefused(GeneralRefusal.CHANGED_MEANWHILE, () -> hide(front, question));
        fixtures.as(head, () -> moderating.show(question, "Số này là số của ấp."));

        assertTrue(published().contains(TELEPHONE));
        assertEquals(List.of(ModerationAct.SHOWN_AGAIN, ModerationAct.HIDDEN),
            discussions.publicly(matter.id()).log().stream().map(line -> line.entry().act()).toList());
        assertEquals(List.of("QuestionAsked", "DiscussionItemHidden", "DiscussionItemShown"), Sql.owner(server.getApplicationContext())
            .texts("SELECT act FROM audit_entries WHERE subject = ? ORDER BY id", question.text()));
    }

    @Test
    void the_front_lets_a_question_stay() {
        ItemId question = ask(member, TELEPHONE);
        hide(head, question);
        fixtures.as(front, () -> moderating.drop(question, "Số này ai cũng biết."));
        assertEquals(Moderation.State.SHOWN, item(question).moderation().state());
    }

    @Test
    void hiding_needs_a_ground_in_law_words_and_one_of_the_two_offices() {
        ItemId question = ask(member, TELEPHONE);
        assertRefused(DiscussionRefusal.GROUND_MISSING, () -> fixtures.as(front, () -> moderating.hide(question, null, "Không thích.")));
        assertRefused(DiscussionRefusal.MODERATION_WORDS_MISSING_OR_TOO_LONG,
            () -> fixtures.as(front, () -> moderating.hide(question, HidingGround.OFF_TOPIC, "")));
        for (SignedIn other : List.of(member, fixtures.somebody(), fixtures.officer(fixtures.aHamlet(), Office.FRONT_COMMITTEE_HEAD))) {
            assertRefused(GeneralRefusal.NOT_ALLOWED, () -> hide(other, question));
            assertRefused(GeneralRefusal.NOT_ALLOWED, () -> fixtures.as(other, () -> moderating.confirm(question)));
            assertRefused(GeneralRefusal.NOT_ALLOWED, () -> fixtures.as(other, () -> moderating.drop(question, "Thôi.")));
            assertRefused(GeneralRefusal.NOT_ALLOWED, () -> fixtures.as(other, () -> moderating.show(question, "Thôi.")));
        }
    }

    @Test
    void not_even_past_the_program_does_the_head_hide_a_question_alone() {
        ItemId question = ask(member, TELEPHONE);
        Sql application = Sql.application(server.getApplicationContext());
        for (String office : List.of("HAMLET_HEAD", "FRONT_COMMITTEE_HEAD")) {
            assertThrows(SQLException.class, () -> application.execute("""
                INSERT INTO discussion_moderations VALUES (?, ?, 'HIDDEN', 'OFF_TOPIC', 'lén', ?, '%s', now())""".formatted(office),
                UUID.randomUUID(), question.value(), head.account().value()));
        }
        assertThrows(SQLException.class, () -> application.execute("""
            INSERT INTO discussion_moderations VALUES (?, ?, 'HIDING_CONFIRMED', 'OFF_TOPIC', 'lén', ?, 'FRONT_COMMITTEE_HEAD', now())""",
            UUID.randomUUID(), question.value(), front.account().value()), "nobody asked for it");
        assertThrows(SQLException.class, () -> application.execute("DELETE FROM discussion_moderations"));
    }
}
