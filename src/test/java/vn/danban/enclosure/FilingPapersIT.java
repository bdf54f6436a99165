package vn.danban.enclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Refusals.assertRefused;

import io.micronaut.runtime.server.EmbeddedServer;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.access.SignedIn;
import vn.danban.community.CommunityFixtures;
import vn.danban.matter.DecisionForm;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterKind;
import vn.danban.matter.MatterText;
import vn.danban.matter.ProposingMatters;
import vn.danban.office.Office;
import vn.danban.place.Hamlet;
import vn.danban.protocol.format.Digest;
import vn.danban.shared.GeneralRefusal;
import vn.danban.testing.Caller;
import vn.danban.testing.DanBanTest;
import vn.danban.testing.Sql;
import vn.danban.upload.UploadFixtures;
import vn.danban.upload.UploadRefusal;

/** Papers of a matter, before and after households are asked. */
@DanBanTest
class FilingPapersIT {
    private final CommunityFixtures fixtures;
    private final ProposingMatters proposing;
    private final FilingPapers filing;
    private final MatterPapers papers;
    private final EmbeddedServer server;
    private Hamlet hamlet;
    private SignedIn head;
    private SignedIn front;
    private Matter matter;

    FilingPapersIT(CommunityFixtures fixtures, ProposingMatters proposing, FilingPapers filing, MatterPapers papers, EmbeddedServer server) {
        this.fixtures = fixtures;
        this.proposing = proposing;
        this.filing = filing;
        this.papers = papers;
        this.server = server;
    }

    @BeforeEach
    void a_matter() {
        hamlet = fixtures.aHamlet();
        head = fixtures.officer(hamlet, Office.HAMLET_HEAD);
        front = fixtures.officer(hamlet, Office.FRONT_COMMITTEE_HEAD);
        matter = propose();
    }

    private Matter propose() {
        return fixtures.as(head, () -> proposing.propose(hamlet.id(), MatterKind.OTHER_SELF_GOVERNING_WORK, DecisionForm.MEETING,
            new MatterText("Nơi để rác", "Đồng ý không?", "")));
    }

    // Filing

    @Test
    void head_and_front_file_papers_and_everybody_downloads_them() {
        MatterPaper drawing = file(head, "Bản vẽ", "bản vẽ.pdf", UploadFixtures.aPdf());
        MatterPaper picture = file(front, "Ảnh điểm rác", "anh.png", UploadFixtures.aPicture("png", 30, 20));

        assertEquals(List.of(drawing, picture), newest());
        assertEquals(Office.FRONT_COMMITTEE_HEAD, picture.office());
        HttpResponse<String> answer = Caller.of(server.getURI()).get(path(matter, drawing));
        assertEquals(200, answer.statusCode());
        assertEquals(drawing.hash(), Digest.of(answer.body().getBytes(StandardCharsets.ISO_8859_1)).hex());
        assertEquals("application/pdf", answer.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(answer.headers().firstValue("Content-Disposition").orElseThrow().startsWith("attachment; filename=\"ban ve.pdf\""));
        assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElseThrow());
        assertTrue(answer.headers().firstValue("Content-Security-Policy").orElseThrow().contains("default-src 'none'"));
    }

    @Test
    void nobody_else_files_replaces_or_withdraws() {
        MatterPaper paper = file(head, "Bản vẽ", "a.pdf", UploadFixtures.aPdf());
        SignedIn leader = fixtures.officer(hamlet, Office.TEAM_LEADER);
        SignedIn otherHead = fixtures.officer(fixtures.aHamlet(), Office.HAMLET_HEAD);
        for (SignedIn stranger : List.of(leader, otherHead, fixtures.somebody())) {
            assertRefused(GeneralRefusal.NOT_ALLOWED, () -> file(stranger, "Bản vẽ", "a.pdf", UploadFixtures.aPdf()));
            assertRefused(GeneralRefusal.NOT_ALLOWED, () -> replace(stranger, paper));
            assertRefused(GeneralRefusal.NOT_ALLOWED, () -> withdraw(stranger, paper, "Nhầm"));
        }
    }

    @Test
    void a_paper_says_what_it_is_and_a_hostile_file_leaves_nothing_behind() {
        assertRefused(PaperRefusal.PAPER_TITLE_MISSING_OR_TOO_LONG, () -> file(head, " ", "a.pdf", UploadFixtures.aPdf()));
        assertRefused(PaperRefusal.PAPER_TITLE_MISSING_OR_TOO_LONG, () -> file(head, "x".repeat(121), "a.pdf", UploadFixtures.aPdf()));
        assertRefused(UploadRefusal.KIND_NOT_ACCEPTED,
            () -> file(head, "Bản vẽ", "ban-ve.pdf", "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of(), papers.of(matter.id()));
    }

    @Test
    void a_matter_has_twenty_papers_at_most() {
        for (int i = 1; i <= FilingPapers.MOST_PAPERS; i++) {
            file(head, "Tài liệu " + i, "a.pdf", UploadFixtures.aPdf());
        }
        assertRefused(PaperRefusal.TOO_MANY_PAPERS, () -> file(head, "Thêm", "a.pdf", UploadFixtures.aPdf()));

        withdraw(head, newest().getFirst(), "Nhầm");
        file(head, "Thêm", "a.pdf", UploadFixtures.aPdf());
    }

    @Test
    void versions_do_not_pile_up_without_end() {
        MatterPaper paper = file(head, "Bản vẽ", "a.pdf", UploadFixtures.aPdf());
        for (int i = 1; i < 60; i++) {
            paper = replace(head, paper);
        }
        MatterPaper last = paper;
        assertRefused(PaperRefusal.TOO_MANY_VERSIONS, () -> replace(head, last));
    }

    // Newer versions and withdrawal

    @Test
    void a_newer_version_takes_the_place_and_the_older_can_still_be_downloaded() {
        MatterPaper old = file(head, "Bản vẽ", "a.pdf", UploadFixtures.aPdf());
        MatterPaper other = file(head, "Dự toán", "b.xlsx", UploadFixtures.aWorkbook());
        MatterPaper newer = replace(front, old);

        assertEquals(List.of(newer, other), newest());
        assertEquals(List.of(old), papers.of(matter.id()).getFirst().earlier());
        assertEquals("Bản vẽ", newer.title());
        assertEquals(200, Caller.of(server.getURI()).get(path(matter, old)).statusCode());
        assertRefused(PaperRefusal.ALREADY_REPLACED, () -> replace(head, old));
        assertRefused(PaperRefusal.ALREADY_REPLACED, () -> withdraw(head, old, "Nhầm"));
    }

    @Test
    void a_withdrawn_paper_keeps_its_line_and_none_of_its_versions_can_be_downloaded() {
        MatterPaper old = file(head, "Bản vẽ", "a.pdf", UploadFixtures.aPdf());
        MatterPaper newer = replace(head, old);
        assertRefused(PaperRefusal.WITHDRAWAL_REASON_MISSING_OR_TOO_LONG, () -> withdraw(head, newer, ""));

        withdraw(head, newer, "Có số điện thoại riêng");

        FiledPaper line = papers.of(matter.id()).getFirst();
        assertEquals("Có số điện thoại riêng", line.withdrawal().orElseThrow().reason());
        assertEquals(404, Caller.of(server.getURI()).get(path(matter, newer)).statusCode());
        assertEquals(404, Caller.of(server.getURI()).get(path(matter, old)).statusCode());
        assertRefused(PaperRefusal.ALREADY_WITHDRAWN, () -> withdraw(head, newer, "Lần nữa"));
        assertRefused(PaperRefusal.ALREADY_WITHDRAWN, () -> replace(head, newer));
    }

    @Test
    void a_paper_is_found_under_its_own_matter_alone() {
        MatterPaper paper = file(head, "Bản vẽ", "a.pdf", UploadFixtures.aPdf());
        Matter another = propose();

        assertEquals(404, Caller.of(server.getURI()).get(path(another, paper)).statusCode());
        assertEquals(404, Caller.of(server.getURI()).get(path(matter, paper) + "x").statusCode());
        assertRefused(GeneralRefusal.NOT_FOUND, () -> fixtures.as(head, () -> filing.replace(another.id(), paper.id(), aPdf())));
    }

    // After households were asked

    @Test
    void what_households_decide_with_stands_and_what_comes_later_says_so() {
        MatterPaper before = file(head, "Bản vẽ", "a.pdf", UploadFixtures.aPdf());
        fixtures.as(head, () -> proposing.settle(matter.id()));

        MatterPaper later = file(front, "Trả lời bà con", "b.docx", UploadFixtures.aDocument());

        assertTrue(before.beforeVote());
        assertFalse(later.beforeVote());
        assertRefused(PaperRefusal.DECIDED_WITH_THIS_PAPER, () -> withdraw(head, before, "Nhầm"));
        assertRefused(PaperRefusal.DECIDED_WITH_THIS_PAPER, () -> replace(head, before));
        assertEquals(List.of(Digest.parseHex(before.hash())), papers.decidedWith(matter.id()));
    }

    @Test
    void not_even_the_owner_of_the_tables_takes_such_a_paper_away() {
        MatterPaper paper = file(head, "Bản vẽ", "a.pdf", UploadFixtures.aPdf());
        fixtures.as(head, () -> proposing.settle(matter.id()));
        for (Sql hand : List.of(Sql.owner(server.getApplicationContext()), Sql.application(server.getApplicationContext()))) {
            assertThrows(SQLException.class, () -> hand.execute(
                "INSERT INTO matter_paper_withdrawals VALUES (?, ?, 'HAMLET_HEAD', 'lén', now())", paper.id().value(), head.account().value()));
            assertThrows(SQLException.class, () -> hand.execute("UPDATE matter_paper_contents SET content = ''"));
            assertThrows(SQLException.class, () -> hand.execute("DELETE FROM matter_papers"));
            for (String lie : List.of("true, null", "false, '" + paper.id().text() + "'")) {
                assertThrows(SQLException.class, () -> hand.execute("""
                    INSERT INTO matter_papers SELECT ?, matter_id, title, name, kind, hash, size, account_id, office, at, %s
                    FROM matter_papers WHERE id = ?""".formatted(lie), UUID.randomUUID(), paper.id().value()));
            }
        }
    }

    private static FilingPapers.HandedIn aPdf() {
        return new FilingPapers.HandedIn("bản mới.pdf", UploadFixtures.aPdf());
    }

    private MatterPaper file(SignedIn who, String title, String name, byte[] content) {
        return fixtures.as(who, () -> filing.file(matter.id(), title, new FilingPapers.HandedIn(name, content)));
    }

    private MatterPaper replace(SignedIn who, MatterPaper paper) {
        return fixtures.as(who, () -> filing.replace(matter.id(), paper.id(), aPdf()));
    }

    private void withdraw(SignedIn who, MatterPaper paper, String reason) {
        fixtures.as(who, () -> filing.withdraw(matter.id(), paper.id(), reason));
    }

    private List<MatterPaper> newest() {
        return papers.of(matter.id()).stream().filter(paper -> !paper.isWithdrawn()).map(FiledPaper::newest).toList();
    }

    private static String path(Matter matter, MatterPaper paper) {
        return "/api/matters/" + matter.id().text() + "/papers/" + paper.id().text();
    }
}
