package vn.danban.matter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.danban.testing.Refusals.assertRefused;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.access.SignedIn;
import vn.danban.community.CommunityFixtures;
import vn.danban.office.Office;
import vn.danban.place.Hamlet;
import vn.danban.protocol.format.Digest;
import vn.danban.shared.GeneralRefusal;
import vn.danban.testing.Caller;
import vn.danban.testing.DanBanTest;
import vn.danban.testing.Sql;

/** Every wording of a matter, from its proposal to the day the words stand. */
@DanBanTest
class WordingsIT {
    private static final MatterText WORDS = new MatterText("Nơi để rác", "Đồng ý không?", "Rác để tại hai điểm.");
    private static final MatterText OTHERS = new MatterText("Nơi để rác", "Đồng ý không?", "Rác để tại ba điểm.");

    private final CommunityFixtures fixtures;
    private final ProposingMatters proposing;
    private final Wordings wordings;
    private final EmbeddedServer server;
    private Hamlet hamlet;
    private SignedIn head;
    private Matter matter;

    WordingsIT(CommunityFixtures fixtures, ProposingMatters proposing, Wordings wordings, EmbeddedServer server) {
        this.fixtures = fixtures;
        this.proposing = proposing;
        this.wordings = wordings;
        this.server = server;
    }

    @BeforeEach
    void a_matter() {
        hamlet = fixtures.aHamlet();
        head = fixtures.officer(hamlet, Office.HAMLET_HEAD);
        matter = fixtures.as(head, () -> proposing.propose(hamlet.id(), MatterKind.OTHER_SELF_GOVERNING_WORK, DecisionForm.ONLINE_VOTE, WORDS));
    }

    @Test
    void a_matter_is_proposed_in_its_first_version() {
        MatterVersion first = wordings.get(matter.id(), 1);

        assertEquals(Digest.of(matter.text()).hex(), first.hash());
        assertEquals(Office.HAMLET_HEAD, first.office());
        assertEquals(head.account(), first.accountId());
        assertEquals(1, wordings.of(matter.id()).size());
    }

    @Test
    void rewording_adds_a_version_and_keeps_the_ones_before() {
        reword(OTHERS, "Thêm điểm ở đầu hẻm 12");
        Matter again = reword(WORDS, "Ý kiến xã");

        List<MatterVersion> all = wordings.of(matter.id());
        assertEquals(List.of("", "Thêm điểm ở đầu hẻm 12", "Ý kiến xã"), all.stream().map(MatterVersion::reason).toList());
        assertEquals(List.of(WORDS.body(), OTHERS.body(), WORDS.body()), all.stream().map(MatterVersion::body).toList());
        assertEquals(again.text(), all.getLast().text());
        assertEquals(all.getFirst().hash(), all.getLast().hash());
    }

    @Test
    void whoever_rewords_says_why_and_changes_something() {
        assertRefused(MatterRefusal.REWORDING_REASON_MISSING_OR_TOO_LONG, () -> reword(OTHERS, " \u202E\n"));
        assertRefused(MatterRefusal.REWORDING_REASON_MISSING_OR_TOO_LONG, () -> reword(OTHERS, "x".repeat(301)));
        assertRefused(MatterRefusal.SAME_WORDS, () -> reword(WORDS, "Sửa"));
        assertEquals(1, wordings.of(matter.id()).size());
    }

    @Test
    void nobody_but_the_head_rewords() {
        SignedIn front = fixtures.officer(hamlet, Office.FRONT_COMMITTEE_HEAD);
        SignedIn otherHead = fixtures.officer(fixtures.aHamlet(), Office.HAMLET_HEAD);

        assertRefused(GeneralRefusal.NOT_ALLOWED, () -> fixtures.as(front, () -> proposing.reword(matter.id(), OTHERS, "Sửa")));
        assertRefused(GeneralRefusal.NOT_ALLOWED, () -> fixtures.as(otherHead, () -> proposing.reword(matter.id(), OTHERS, "Sửa")));
    }

    @Test
    void once_settled_it_is_known_which_version_stands_and_since_when() {
        reword(OTHERS, "Sửa");
        assertEquals(true, wordings.settlement(matter.id()).isEmpty());
        fixtures.as(head, () -> proposing.settle(matter.id()));
        fixtures.as(head, () -> proposing.settle(matter.id()));

        assertEquals(2, wordings.settlement(matter.id()).orElseThrow().version());
        assertRefused(MatterRefusal.TEXT_SETTLED, () -> reword(WORDS, "Sửa"));
    }

    @Test
    void a_version_that_never_was_is_not_found() {
        assertRefused(GeneralRefusal.NOT_FOUND, () -> wordings.get(matter.id(), 2));
    }

    @Test
    void anybody_can_download_the_bytes_the_hash_is_of() {
        var answer = Caller.of(server.getURI()).get("/api/matters/" + matter.id().text() + "/versions/1");

        assertEquals(200, answer.statusCode());
        assertEquals(wordings.get(matter.id(), 1).hash(), Digest.of(answer.body()).hex());
        assertEquals(404, Caller.of(server.getURI()).get("/api/matters/" + matter.id().text() + "/versions/9").statusCode());
    }

    // Past the activities

    @Test
    void nobody_changes_or_removes_a_version_not_even_the_owner_of_the_tables() {
        for (Sql hand : hands()) {
            assertThrows(SQLException.class, () -> hand.execute("UPDATE matter_versions SET reason = 'khác'"));
            assertThrows(SQLException.class, () -> hand.execute("DELETE FROM matter_versions"));
            assertThrows(SQLException.class, () -> hand.execute("DELETE FROM matter_settlements"));
        }
    }

    @Test
    void no_words_are_shown_that_were_not_kept() {
        for (Sql hand : hands()) {
            assertThrows(SQLException.class, () -> hand.execute("UPDATE matters SET body = 'khác' WHERE id = ?", matter.id().value()));
        }
    }

    @Test
    void a_version_cannot_carry_the_hash_of_other_words() {
        for (Sql hand : hands()) {
            assertThrows(SQLException.class, () -> hand.execute("""
                INSERT INTO matter_versions (matter_id, number, title, question, body, hash, reason, office, at)
                SELECT matter_id, 2, title, question, 'khác', hash, 'lén', office, at FROM matter_versions WHERE matter_id = ?""",
                matter.id().value()));
        }
    }

    @Test
    void settled_words_stand_whoever_writes() {
        fixtures.as(head, () -> proposing.settle(matter.id()));
        for (Sql hand : hands()) {
            assertThrows(SQLException.class, () -> hand.execute("UPDATE matters SET settled = false WHERE id = ?", matter.id().value()));
            assertThrows(SQLException.class, () -> hand.execute("UPDATE matters SET title = 'khác' WHERE id = ?", matter.id().value()));
        }
    }

    private List<Sql> hands() {
        ApplicationContext house = server.getApplicationContext();
        return List.of(Sql.owner(house), Sql.application(house));
    }

    private Matter reword(MatterText text, String reason) {
        return fixtures.as(head, () -> proposing.reword(matter.id(), text, reason));
    }
}
