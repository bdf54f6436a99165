package vn.danban.resolution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.matter.Matter;
import vn.danban.office.Office;
import vn.danban.papers.KeepingPapers;
import vn.danban.papers.KeptPaper;
import vn.danban.papers.PaperKind;
import vn.danban.papers.PaperSignature;
import vn.danban.papers.SignatureRefusal;
import vn.danban.papers.SignedPaper;
import vn.danban.papers.SigningPapers;
import vn.danban.papers.TestSigner;
import vn.danban.resolution.Signature.Signatory;
import vn.danban.shared.GeneralRefusal;
import vn.danban.testing.People.Person;
import vn.danban.upload.UploadFixtures;
import vn.danban.upload.UploadRefusal;
import vn.danban.voting.CountedVotes.Home;

/** A decision signed electronically: one file goes round, and what counts is what was checked to stand under this very version. */
@DecisionTest
class ElectronicSignaturesIT {
    private static final byte[] HEADS_KEY = TestSigner.named("Trưởng Ấp Mẫu").keyFile();

    @Inject
    DecisionFixtures fixtures;
    @Inject
    SigningPapers signing;
    @Inject
    KeepingPapers keeping;
    @Inject
    SigningResolutions resolutions;
    private Home home;
    private Matter matter;
    private FixedResolution fixed;
    private KeptPaper paper;

    @BeforeEach
    void a_fixed_decision() {
        home = fixtures.votes.aHome("");
        matter = fixtures.passed(home);
        fixed = fixtures.fixed(home, matter);
        paper = home.head().does(() -> resolutions.paper(matter.id())).orElseThrow();
    }

    private static char[] password() {
        return TestSigner.PASSWORD.toCharArray();
    }

    private SignedPaper signs(Person person, byte[] keyFile) {
        return person.does(() -> signing.sign(paper.id(), keyFile, password()));
    }

    private Set<Signatory> counts(Map<Integer, Signatory> whose, String note) {
        return home.head().does(() -> resolutions.count(matter.id(), fixed.hash(), whose, note));
    }

    private SignedPaper signedInTheirNames() {
        signs(home.head(), TestSigner.named(fixed.head()).keyFile());
        signs(home.front(), TestSigner.named(fixed.frontCommitteeHead()).keyFile());
        signs(home.head(), TestSigner.named(fixed.firstRepresentative()).keyFile());
        byte[] soFar = home.front().does(() -> signing.signed(paper.id())).orElseThrow().content();
        byte[] byToken = TestSigner.named(fixed.secondRepresentative()).signs(soFar);
        return home.front().does(() -> signing.bring(paper.id(), byToken));
    }

    @Test
    void four_sign_one_file_with_key_files_and_a_token_and_the_decision_is_signed() {
        SignedPaper last = signedInTheirNames();
        assertArrayEquals(paper.pdf(), Arrays.copyOf(last.content(), paper.pdf().length));
        assertFalse(last.signedHere());
        List<PaperSignature> all = home.head().does(() -> signing.signatures(paper.id()));
        assertEquals(List.of(fixed.head(), fixed.frontCommitteeHead(), fixed.firstRepresentative(), fixed.secondRepresentative()),
            all.stream().map(PaperSignature::name).toList());
        assertTrue(all.stream().noneMatch(PaperSignature::trusted), "this house was told to trust nobody");
        assertEquals("3039", all.getFirst().serial());

        assertEquals(DecisionFixtures.ALL_FOUR, counts(Map.of(1, Signatory.HAMLET_HEAD, 2, Signatory.FRONT_COMMITTEE_HEAD,
            3, Signatory.FIRST_REPRESENTATIVE, 4, Signatory.SECOND_REPRESENTATIVE), ""));
        assertEquals(DossierStage.SIGNED, fixtures.dossier(matter).stage());
        assertEquals(4, home.head().does(() -> resolutions.electronic(matter.id())).size());
        assertEquals(List.of(), resolutions.electronic(matter.id()), "a stranger may not have the paper");
    }

    @Test
    void another_name_or_another_account_counts_only_with_a_note_which_goes_into_the_trail() throws SQLException {
        signs(home.front(), HEADS_KEY);
        assertRefused(SigningRefusal.NOTE_MISSING, () -> counts(Map.of(1, Signatory.HAMLET_HEAD), ""));
        assertRefused(SigningRefusal.NOTE_MISSING, () -> counts(Map.of(1, Signatory.FRONT_COMMITTEE_HEAD), "  "));
        assertRefused(SigningRefusal.NOTE_TOO_LONG, () -> counts(Map.of(1, Signatory.FRONT_COMMITTEE_HEAD), "a".repeat(501)));
        assertEquals(EnumSet.of(Signatory.FRONT_COMMITTEE_HEAD), counts(Map.of(1, Signatory.FRONT_COMMITTEE_HEAD), "Ký trước mặt tôi."));
        Signature.Electronic counted = home.head().does(() -> resolutions.electronic(matter.id())).getFirst();
        assertFalse(counted.nameMatches());
        assertTrue(counted.broughtBySigner());
        assertEquals("Ký trước mặt tôi.", counted.note());
        assertEquals(List.of("1"), fixtures.votes.owner().texts(
            "SELECT count(*) FROM audit_entries WHERE act = 'ElectronicSignatureCounted' AND detail LIKE '%other name%Ký trước mặt tôi.%' AND subject = ?",
            matter.id().text()));
    }

    @Test
    void a_signature_counts_once_and_for_one() {
        signedInTheirNames();
        assertRefused(SigningRefusal.COUNTED_BEFORE, () -> counts(Map.of(1, Signatory.HAMLET_HEAD, 2, Signatory.HAMLET_HEAD), "x"));
        counts(Map.of(1, Signatory.HAMLET_HEAD), "");
        assertRefused(SigningRefusal.SIGNED_BEFORE, () -> counts(Map.of(2, Signatory.HAMLET_HEAD), "x"));
        assertRefused(SigningRefusal.COUNTED_BEFORE, () -> counts(Map.of(1, Signatory.FRONT_COMMITTEE_HEAD), "x"));
        assertRefused(SigningRefusal.NO_SUCH_SIGNATURE, () -> counts(Map.of(5, Signatory.FRONT_COMMITTEE_HEAD), "x"));
        assertRefused(SigningRefusal.NOBODY_NAMED, () -> counts(Map.of(), "x"));
    }

    @Test
    void what_was_signed_before_the_commune_returned_it_does_not_count_for_the_version_after() {
        signedInTheirNames();
        counts(Map.of(1, Signatory.HAMLET_HEAD, 2, Signatory.FRONT_COMMITTEE_HEAD, 3, Signatory.FIRST_REPRESENTATIVE,
            4, Signatory.SECOND_REPRESENTATIVE), "");
        fixtures.send(home, fixed);
        home.committee().does(() -> fixtures.giveBack(fixed, Office.COMMUNE_PEOPLES_COMMITTEE, "Sai địa danh."));
        int number = fixtures.dossier(matter).resolution().orElseThrow().number();
        FixedResolution second = fixtures.fix(home, fixtures.write(home, matter.id(), fixtures.words(home, ResolutionForm.AGREEMENT, number)));
        assertRefused(SigningRefusal.OTHER_VERSION, () -> counts(Map.of(1, Signatory.HAMLET_HEAD), ""));
        assertRefused(SigningRefusal.NO_SUCH_SIGNATURE, () -> home.head().does(
            () -> resolutions.count(matter.id(), second.hash(), Map.of(1, Signatory.HAMLET_HEAD), "x")));
        assertThrows(SQLException.class, () -> fixtures.votes.owner().execute("""
            INSERT INTO resolution_signatures SELECT matter_id, version, 'HAMLET_HEAD', hamlet_id, hash, 'ELECTRONIC',
                (SELECT digest FROM signed_files LIMIT 1), fixed_by, now() FROM fixed_resolutions WHERE hash = ?""", second.hash()));
    }

    @Test
    void the_next_signs_behind_the_last_and_nothing_else_is_taken_in() {
        byte[] first = signs(home.head(), HEADS_KEY).content();
        byte[] besides = TestSigner.named("Người Khác").signs(paper.pdf());
        KeptPaper open = home.head().does(() -> keeping.ofVersion(matter.id().value(), PaperKind.MINUTES_PUBLIC, fixed.hash())).orElseThrow();
        assertBroughtRefused(SignatureRefusal.NOT_THE_LATEST, besides);
        assertBroughtRefused(SignatureRefusal.NO_NEW_SIGNATURE, first);
        assertBroughtRefused(SignatureRefusal.NO_SIGNATURE, paper.pdf());
        assertBroughtRefused(SignatureRefusal.NOT_THIS_PAPER, TestSigner.named("Người Khác").signs(open.pdf()));
        assertBroughtRefused(SignatureRefusal.NOT_THIS_PAPER, UploadFixtures.aPdf());
        assertBroughtRefused(SignatureRefusal.NOT_A_PDF, UploadFixtures.aPicture("png", 10, 10));
        assertBroughtRefused(SignatureRefusal.SIGNATURE_BROKEN, changed(TestSigner.named("Người Khác").signs(first)));
        assertBroughtRefused(SignatureRefusal.CERTIFICATE_NOT_VALID_NOW,
            TestSigner.with("Hết Hạn", TestSigner.Terms.until(Instant.parse("2026-01-01T00:00:00Z"))).signs(first));
        byte[] large = Arrays.copyOf(first, 10 * 1024 * 1024 + 1);
        assertRefused(UploadRefusal.FILE_TOO_BIG, () -> home.head().does(() -> signing.bring(paper.id(), large)));
        assertRefused(UploadRefusal.FILE_EMPTY, () -> home.head().does(() -> signing.bring(paper.id(), new byte[0])));
        assertEquals(1, home.head().does(() -> signing.signed(paper.id())).orElseThrow().number());
    }

    private void assertBroughtRefused(SignatureRefusal reason, byte[] file) {
        assertRefused(reason, () -> home.head().does(() -> signing.bring(paper.id(), file)));
    }

    private static byte[] changed(byte[] signed) {
        byte[] changed = signed.clone();
        changed[signed.length - 30] ^= 1;
        return changed;
    }

    @Test
    void keys_are_small_files_and_passwords_are_wiped_and_written_nowhere() throws SQLException {
        char[] once = password();
        home.head().does(() -> signing.sign(paper.id(), HEADS_KEY, once));
        assertArrayEquals(new char[once.length], once);
        char[] wrong = "sai".toCharArray();
        assertRefused(SignatureRefusal.KEY_FILE_DOES_NOT_OPEN, () -> home.head().does(() -> signing.sign(paper.id(), HEADS_KEY, wrong)));
        assertArrayEquals(new char[wrong.length], wrong);
        byte[] large = new byte[(SigningPapers.LARGEST_KEY_FILE_KIBIBYTES << 10) + 1];
        assertRefused(SignatureRefusal.KEY_FILE_TOO_BIG, () -> home.head().does(() -> signing.sign(paper.id(), large, password())));
        assertEquals(List.of("0"), fixtures.votes.owner().texts("SELECT count(*) FROM audit_entries WHERE detail LIKE ?", "%" + TestSigner.PASSWORD + "%"));
    }

    @Test
    void the_officers_of_the_hamlet_sign_and_whoever_may_have_the_paper_reads_who_did() {
        signs(home.head(), HEADS_KEY);
        Home other = fixtures.votes.aHome("elsewhere-");
        for (Person person : List.of(home.committee(), home.communeFront())) {
            assertRefused(GeneralRefusal.NOT_ALLOWED, () -> signs(person, HEADS_KEY));
            assertEquals(1, person.does(() -> signing.signatures(paper.id())).size());
        }
        for (Person person : List.of(home.member(), other.head(), other.committee())) {
            assertRefused(GeneralRefusal.NOT_FOUND, () -> signs(person, HEADS_KEY));
            assertRefused(GeneralRefusal.NOT_FOUND, () -> person.does(() -> signing.signatures(paper.id())));
            assertRefused(GeneralRefusal.NOT_FOUND, () -> person.does(() -> signing.signed(paper.id())));
        }
        for (Person person : List.of(home.front(), other.head())) {
            assertRefused(GeneralRefusal.NOT_ALLOWED,
                () -> person.does(() -> resolutions.count(matter.id(), fixed.hash(), Map.of(1, Signatory.HAMLET_HEAD), "x")));
        }
    }

    @Test
    void the_database_itself_keeps_signed_papers_as_they_came_and_in_a_chain() {
        signs(home.head(), HEADS_KEY);
        assertThrows(SQLException.class, () -> fixtures.votes.application().execute("UPDATE paper_signatures SET trusted = true"));
        assertThrows(SQLException.class, () -> fixtures.votes.owner().execute("DELETE FROM signed_papers"));
        assertThrows(SQLException.class, () -> fixtures.votes.application().execute("""
            INSERT INTO signed_papers SELECT id, 2, encode(sha256(pdf || '\\x00'::bytea), 'hex'), pdf || '\\x00'::bytea, false, made_by, now()
            FROM papers WHERE id = ?""", paper.id().value()));
    }
}
