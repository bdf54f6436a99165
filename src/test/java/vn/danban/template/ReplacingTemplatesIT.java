package vn.danban.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.matter.LegalClock;
import vn.danban.matter.Matter;
import vn.danban.papers.KeepingPapers;
import vn.danban.papers.KeptPaper;
import vn.danban.papers.PaperKind;
import vn.danban.papers.TryingSources;
import vn.danban.protocol.format.Digest;
import vn.danban.resolution.DecisionFixtures;
import vn.danban.resolution.DecisionTest;
import vn.danban.shared.GeneralRefusal;
import vn.danban.testing.People.Person;
import vn.danban.voting.CountedVotes.Home;

/** A commune replaces the sources of its papers: what is made from then on follows them, what was made before stays. */
@DecisionTest
class ReplacingTemplatesIT {
    private static final String MARK = "Mẫu riêng của xã";
    private static final String DOCUMENT = "Nghị định 59/2023/NĐ-CP, Mẫu số 03";

    @Inject
    DecisionFixtures fixtures;
    @Inject
    ReplacingTemplates replacing;
    @Inject
    TryingSources sources;
    @Inject
    KeepingPapers keeping;
    private Home home;
    private LocalDate today;

    @BeforeEach
    void a_commune() {
        home = fixtures.votes.aHome("");
        today = LegalClock.dayOf(fixtures.now());
    }

    private byte[] own(PaperKind kind, String mark) {
        return (sources.builtIn(kind) + "<p>" + mark + "</p>").getBytes(StandardCharsets.UTF_8);
    }

    private PaperTemplate brought(String mark) {
        return home.committee().does(() -> replacing.bring(home.commune(), PaperKind.MINUTES, mark, own(PaperKind.MINUTES, mark)));
    }

    private void choose(TemplateId id, LocalDate since) {
        home.committee().acts(() -> replacing.choose(home.commune(), PaperKind.MINUTES, id, since));
    }

    private KeptPaper made(PaperKind kind) {
        Matter matter = fixtures.passed(home);
        fixtures.fixed(home, matter);
        return home.head().does(() -> keeping.about(matter.id().value())).stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void papers_follow_the_communes_source_from_its_day_on_and_go_back_to_the_earlier() throws IOException {
        PaperTemplate template = brought(MARK);
        assertFalse(words(made(PaperKind.MINUTES).pdf()).contains(MARK), "kept, but not chosen");
        choose(template.id(), today.plusDays(1));
        assertFalse(words(made(PaperKind.MINUTES).pdf()).contains(MARK), "tomorrow");
        choose(template.id(), today);
        KeptPaper paper = made(PaperKind.MINUTES);
        assertTrue(words(paper.pdf()).contains(MARK));
        assertTrue(words(made(PaperKind.MINUTES_PUBLIC).pdf()).contains(MARK), "the public copy too");
        assertEquals(template.hash(), paper.template());
        choose(null, today);
        assertFalse(words(made(PaperKind.MINUTES).pdf()).contains(MARK));
        assertEquals(List.of("", MARK, MARK), home.committee().does(() -> replacing.choices(home.commune(), PaperKind.MINUTES)).stream()
            .map(ReplacingTemplates.Chosen::name).toList());
    }

    @Test
    void until_an_officer_confirms_it_every_paper_says_that_its_layout_waits() throws IOException {
        String hash = home.committee().does(() -> replacing.used(home.commune(), PaperKind.MINUTES)).hash();
        assertTrue(words(made(PaperKind.MINUTES).pdf()).contains("Bố cục chờ xác nhận"));
        assertRefused(TemplateRefusal.DOCUMENT_MISSING_OR_TOO_LONG, () -> confirm(hash, " "));
        assertRefused(TemplateRefusal.OTHER_SOURCE, () -> confirm("0".repeat(64), DOCUMENT));
        confirm(hash, DOCUMENT);
        assertRefused(TemplateRefusal.CONFIRMED_BEFORE, () -> confirm(hash, DOCUMENT));
        assertFalse(words(made(PaperKind.MINUTES).pdf()).contains("Bố cục chờ xác nhận"));
        ReplacingTemplates.Confirmed confirmed = home.committee().does(() -> replacing.used(home.commune(), PaperKind.MINUTES)).confirmed().orElseThrow();
        assertEquals(DOCUMENT, confirmed.confirmation().document());
        choose(brought("Sửa lại").id(), today);
        assertTrue(words(made(PaperKind.MINUTES).pdf()).contains("Bố cục chờ xác nhận"), "another source waits anew");
        Home elsewhere = fixtures.votes.aHome("confirms-elsewhere-");
        assertTrue(elsewhere.committee().does(() -> replacing.used(elsewhere.commune(), PaperKind.MINUTES)).confirmed().isEmpty());
    }

    private void confirm(String hash, String document) {
        home.committee().acts(() -> replacing.confirm(home.commune(), PaperKind.MINUTES, hash, document));
    }

    @Test
    void a_source_is_tried_with_invented_data_before_it_is_kept() throws IOException {
        for (PaperKind kind : ReplacingTemplates.kinds()) {
            String words = words(home.committee().does(() -> replacing.preview(home.commune(), kind, own(kind, MARK))));
            assertTrue(words.contains(MARK) && words.contains("BẢN THỬ"), words);
        }
        byte[] without = sources.builtIn(PaperKind.MINUTES).replace("{{absent}}", "0").getBytes(StandardCharsets.UTF_8);
        assertRefused(TemplateRefusal.REQUIRED_MISSING, () -> home.committee().does(() -> replacing.preview(home.commune(), PaperKind.MINUTES, without)));
        assertRefused(TemplateRefusal.REQUIRED_MISSING,
            () -> home.committee().does(() -> replacing.bring(home.commune(), PaperKind.MINUTES, "x", without)));
        assertRefused(TemplateRefusal.NAME_MISSING_OR_TOO_LONG, () -> brought(" "));
        brought("Một");
        assertRefused(TemplateRefusal.BROUGHT_BEFORE, () -> home.committee().does(
            () -> replacing.bring(home.commune(), PaperKind.MINUTES, "Hai", own(PaperKind.MINUTES, "Một"))));
        assertRefused(TemplateRefusal.BROUGHT_BEFORE, () -> home.committee().does(() -> replacing.bring(home.commune(), PaperKind.MINUTES, "Hai",
            sources.builtIn(PaperKind.MINUTES).getBytes(StandardCharsets.UTF_8))));
        assertRefused(TemplateRefusal.DAY_IS_OVER, () -> choose(null, today.minusDays(1)));
        byte[] pictureless = (sources.builtIn(PaperKind.MINUTES) + "<p><img alt=\"x\"/></p>").getBytes(StandardCharsets.UTF_8);
        assertRefused(TemplateRefusal.NOT_WRITTEN, () -> home.committee().does(() -> replacing.preview(home.commune(), PaperKind.MINUTES, pictureless)));
    }

    /** What the table of names promises is there when a real paper is made. */
    @Test
    void every_name_the_minutes_may_use_has_a_value() {
        String all = Placeholders.of(PaperKind.MINUTES).stream().filter(one -> !one.name().equals("bar")).map(one -> "<p>" + one.example() + "</p>")
            .collect(Collectors.joining());
        byte[] source = (sources.builtIn(PaperKind.MINUTES) + all).getBytes(StandardCharsets.UTF_8);
        PaperTemplate template = home.committee().does(() -> replacing.bring(home.commune(), PaperKind.MINUTES, "Tất cả", source));
        choose(template.id(), today);
        assertEquals(Digest.of(template.source()).hex(), made(PaperKind.MINUTES).template());
    }

    @Test
    void only_an_officer_of_this_commune_replaces_its_sources() {
        PaperTemplate template = brought("Của xã này");
        Home other = fixtures.votes.aHome("templates-elsewhere-");
        for (Person person : List.of(home.head(), home.communeFront(), other.committee(), fixtures.votes.people().administrator())) {
            assertRefused(GeneralRefusal.NOT_ALLOWED, () -> person.does(() -> replacing.commune(home.commune())));
            assertRefused(GeneralRefusal.NOT_ALLOWED,
                () -> person.does(() -> replacing.bring(home.commune(), PaperKind.MINUTES, "x", own(PaperKind.MINUTES, "x"))));
            assertRefused(GeneralRefusal.NOT_ALLOWED,
                () -> person.acts(() -> replacing.choose(home.commune(), PaperKind.MINUTES, template.id(), today)));
            assertRefused(GeneralRefusal.NOT_ALLOWED,
                () -> person.acts(() -> replacing.confirm(home.commune(), PaperKind.MINUTES, template.hash(), DOCUMENT)));
            assertRefused(GeneralRefusal.NOT_ALLOWED, () -> person.does(() -> replacing.all(home.commune(), PaperKind.MINUTES)));
        }
        assertRefused(GeneralRefusal.NOT_FOUND, () -> other.committee().acts(
            () -> replacing.choose(other.commune(), PaperKind.MINUTES, template.id(), today)));
    }

    @Test
    void the_database_itself_changes_no_source_and_lends_none_to_another_commune() {
        PaperTemplate template = brought("Giữ nguyên");
        Home other = fixtures.votes.aHome("templates-elsewhere-");
        assertThrows(SQLException.class, () -> fixtures.votes.application().execute("UPDATE paper_templates SET source = 'x'"));
        assertThrows(SQLException.class, () -> fixtures.votes.owner().execute("DELETE FROM layout_confirmations"));
        assertThrows(SQLException.class, () -> fixtures.votes.application().execute("""
            INSERT INTO template_choices SELECT ?, 'MINUTES', 1, id, current_date, brought_by, now() FROM paper_templates WHERE id = ?""",
            other.commune().value(), template.id().value()));
    }
}
