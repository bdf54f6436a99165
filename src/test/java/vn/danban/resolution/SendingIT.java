package vn.danban.resolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.matter.Matter;
import vn.danban.office.Office;
import vn.danban.resolution.Signature.Signatory;
import vn.danban.protocol.format.Digest;
import vn.danban.shared.GeneralRefusal;
import vn.danban.testing.People.Person;
import vn.danban.upload.UploadFixtures;
import vn.danban.upload.UploadRefusal;
import vn.danban.voting.CountedVotes.Home;

/** From the signatures under a decision to the answers of the commune's two offices, and back again. */
@DecisionTest
class SendingIT {
    @Inject
    DecisionFixtures fixtures;
    private Home home;
    private Matter matter;

    @BeforeEach
    void a_passed_matter() {
        home = fixtures.votes.aHome("");
        matter = fixtures.passed(home);
    }

    @Test
    void it_goes_to_both_offices_at_once_and_each_receives_for_itself() {
        FixedResolution fixed = fixtures.sent(home, matter);
        Dossier dossier = fixtures.dossier(matter);
        assertEquals(Set.of(Office.COMMUNE_PEOPLES_COMMITTEE, Office.COMMUNE_FRONT),
            Set.copyOf(dossier.sendings().stream().map(Sending::office).toList()));
        assertTrue(dossier.sendings().stream().allMatch(sending -> sending.onTime() && sending.hash().equals(fixed.hash())));
        assertEquals(DossierStage.SENT, dossier.stage());

        home.committee().does(() -> fixtures.receive(fixed, Office.COMMUNE_PEOPLES_COMMITTEE));
        assertEquals(DossierStage.SENT, fixtures.dossier(matter).stage());
        home.communeFront().does(() -> fixtures.receive(fixed, Office.COMMUNE_FRONT));
        assertEquals(DossierStage.RECEIVED, fixtures.dossier(matter).stage());
        assertRefused(AnswerRefusal.ANSWERED_BEFORE,
            () -> home.communeFront().does(() -> fixtures.receive(fixed, Office.COMMUNE_FRONT)));
    }

    @Test
    void late_it_is_sent_all_the_same_and_stays_on_record_as_late() {
        Matter old = fixtures.votes.counted(home, 7, 0, 0, fixtures.now().minus(Duration.ofDays(20)));
        fixtures.sent(home, old);

        Sending sending = fixtures.dossier(old).sendings().getFirst();
        assertFalse(sending.onTime());
        assertTrue(sending.daysLate() > 7, Integer.toString(sending.daysLate()));
        assertEquals(fixtures.dossier(old).due().orElseThrow().lastDay(), sending.due());
    }

    @Test
    void nothing_goes_out_before_all_four_have_signed() {
        assertRefused(SendingRefusal.NOT_SIGNED, () -> home.head().does(() -> fixtures.the(SendingResolutions.class).send(matter.id(), "")));
        FixedResolution fixed = fixtures.fixed(home, matter);
        fixtures.sign(home, fixed, EnumSet.of(Signatory.HAMLET_HEAD, Signatory.FIRST_REPRESENTATIVE));
        assertRefused(SendingRefusal.NOT_SIGNED, () -> fixtures.send(home, fixed));
        assertEquals(DecisionFixtures.ALL_FOUR, fixtures.sign(home, fixed,
            EnumSet.of(Signatory.FRONT_COMMITTEE_HEAD, Signatory.SECOND_REPRESENTATIVE)));
        fixtures.send(home, fixed);
        assertRefused(SendingRefusal.SENT_BEFORE, () -> fixtures.send(home, fixed));
    }

    @Test
    void a_signature_counts_once_and_only_under_the_words_that_stand() {
        assertRefused(SigningRefusal.NOT_FIXED, () -> home.head().does(() -> fixtures.the(SigningResolutions.class)
            .record(matter.id(), "", DecisionFixtures.ALL_FOUR, DecisionFixtures.scan())));
        FixedResolution fixed = fixtures.fixed(home, matter);
        assertRefused(SigningRefusal.NOBODY_NAMED, () -> fixtures.sign(home, fixed, Set.of()));
        fixtures.sign(home, fixed, EnumSet.of(Signatory.HAMLET_HEAD));
        assertRefused(SigningRefusal.SIGNED_BEFORE, () -> fixtures.sign(home, fixed, DecisionFixtures.ALL_FOUR));
    }

    @Test
    void a_version_changed_after_it_was_signed_is_neither_signed_nor_sent_nor_received() {
        FixedResolution first = fixtures.sent(home, matter);
        home.committee().does(() -> fixtures.giveBack(first, Office.COMMUNE_PEOPLES_COMMITTEE, "Sai địa danh."));
        assertEquals(DossierStage.RETURNED, fixtures.dossier(matter).stage());
        ResolutionText mended = fixtures.words(home, ResolutionForm.AGREEMENT, fixtures.dossier(matter).resolution().orElseThrow().number());
        FixedResolution second = fixtures.fix(home, fixtures.write(home, matter.id(), mended));

        assertNotEquals(first.hash(), second.hash());
        assertEquals(Set.of(), fixtures.dossier(matter).signatories());
        assertRefused(SigningRefusal.OTHER_VERSION, () -> fixtures.sign(home, first, DecisionFixtures.ALL_FOUR));
        assertRefused(SendingRefusal.OTHER_VERSION, () -> fixtures.send(home, first));
        assertRefused(AnswerRefusal.NOT_SENT, () -> home.communeFront().does(() -> fixtures.receive(first, Office.COMMUNE_FRONT)));
        fixtures.sign(home, second, DecisionFixtures.ALL_FOUR);
        fixtures.send(home, second);
        assertRefused(AnswerRefusal.OTHER_VERSION, () -> home.communeFront().does(() -> fixtures.receive(first, Office.COMMUNE_FRONT)));
        home.communeFront().does(() -> fixtures.receive(second, Office.COMMUNE_FRONT));
        home.committee().does(() -> fixtures.receive(second, Office.COMMUNE_PEOPLES_COMMITTEE));
        assertEquals(DossierStage.RECEIVED, fixtures.dossier(matter).stage());
        assertEquals(4, fixtures.dossier(matter).allSendings().size());
    }

    @Test
    void a_returned_decision_keeps_its_number() {
        FixedResolution fixed = fixtures.sent(home, matter);
        home.communeFront().does(() -> fixtures.giveBack(fixed, Office.COMMUNE_FRONT, "Thiếu một ý."));
        assertRefused(ResolutionRefusal.NUMBER_STANDS,
            () -> fixtures.write(home, matter.id(), fixtures.words(home, ResolutionForm.RESOLUTION, 99)));
        assertEquals("Thiếu một ý.", fixtures.dossier(matter).answer(Office.COMMUNE_FRONT).orElseThrow().reason());
    }

    @Test
    void the_database_itself_takes_no_signature_or_sending_of_other_words() {
        FixedResolution fixed = fixtures.signed(home, matter);
        String other = "0".repeat(64);
        assertThrows(SQLException.class, () -> fixtures.votes.application().execute("""
            INSERT INTO resolution_sendings SELECT matter_id, version, 'COMMUNE_FRONT', hamlet_id, ?, current_date, fixed_by, now()
            FROM fixed_resolutions WHERE matter_id = ?""", other, matter.id().value()));
        assertThrows(SQLException.class, () -> fixtures.votes.application().execute(
            "UPDATE resolution_signatures SET hash = ? WHERE matter_id = ?", fixed.hash(), matter.id().value()));
    }

    @Test
    void a_return_says_why() {
        FixedResolution fixed = fixtures.sent(home, matter);
        for (String reason : List.of("", "  ", "a".repeat(2001))) {
            assertRefused(AnswerRefusal.REASON_MISSING_OR_TOO_LONG,
                () -> home.committee().does(() -> fixtures.giveBack(fixed, Office.COMMUNE_PEOPLES_COMMITTEE, reason)));
        }
    }

    @Test
    void one_person_who_holds_both_offices_answers_for_one_of_them() {
        Person both = fixtures.votes.officer(home.commune(), Office.COMMUNE_FRONT, "both");
        fixtures.votes.officer(home.commune(), Office.COMMUNE_PEOPLES_COMMITTEE, "both");
        FixedResolution fixed = fixtures.sent(home, matter);
        both.does(() -> fixtures.receive(fixed, Office.COMMUNE_FRONT));

        assertRefused(AnswerRefusal.SAME_PERSON_FOR_BOTH, () -> both.does(() -> fixtures.receive(fixed, Office.COMMUNE_PEOPLES_COMMITTEE)));
        assertRefused(AnswerRefusal.SAME_PERSON_FOR_BOTH,
            () -> both.does(() -> fixtures.giveBack(fixed, Office.COMMUNE_PEOPLES_COMMITTEE, "Không")));
        home.committee().does(() -> fixtures.receive(fixed, Office.COMMUNE_PEOPLES_COMMITTEE));
    }

    @Test
    void an_office_answers_for_its_own_commune_and_for_no_other_office() {
        FixedResolution fixed = fixtures.sent(home, matter);
        Home other = fixtures.votes.aHome("elsewhere-");
        for (Person person : List.of(other.committee(), other.communeFront(), home.head(), home.leader(), home.communeFront())) {
            assertRefused(GeneralRefusal.NOT_ALLOWED, () -> person.does(() -> fixtures.receive(fixed, Office.COMMUNE_PEOPLES_COMMITTEE)));
        }
        for (Person person : List.of(home.committee(), other.communeFront())) {
            assertRefused(GeneralRefusal.NOT_ALLOWED, () -> person.does(() -> fixtures.giveBack(fixed, Office.COMMUNE_FRONT, "Không")));
        }
    }

    @Test
    void only_the_head_of_this_hamlet_signs_in_and_sends() {
        FixedResolution fixed = fixtures.fixed(home, matter);
        Home other = fixtures.votes.aHome("elsewhere-");
        for (Person person : List.of(home.front(), home.leader(), home.committee(), other.head())) {
            assertRefused(GeneralRefusal.NOT_ALLOWED, () -> person.does(() -> fixtures.the(SigningResolutions.class)
                .record(matter.id(), fixed.hash(), DecisionFixtures.ALL_FOUR, DecisionFixtures.scan())));
            assertRefused(GeneralRefusal.NOT_ALLOWED,
                () -> person.does(() -> fixtures.the(SendingResolutions.class).send(matter.id(), fixed.hash())));
        }
    }

    @Test
    void a_signed_file_is_a_pdf_or_a_picture_and_for_those_who_need_it() {
        assertRefused(SigningRefusal.NOT_A_DOCUMENT, () -> SignedFile.of("x.pdf", "<html>".getBytes(StandardCharsets.UTF_8)));
        assertRefused(SigningRefusal.NOT_A_DOCUMENT, () -> SignedFile.of("x.pdf", new byte[0]));
        byte[] huge = new byte[(SignedFile.LARGEST_MEBIBYTES << 20) + 1];
        assertRefused(SigningRefusal.FILE_TOO_BIG, () -> SignedFile.of("x.pdf", huge));
        FixedResolution fixed = fixtures.signed(home, matter);
        Signature signature = fixtures.dossier(matter).signatures().getFirst();
        SigningResolutions signing = fixtures.the(SigningResolutions.class);

        assertRefused(GeneralRefusal.NOT_ALLOWED, () -> home.committee().does(() -> signing.file(matter.id(), signature.version(), signature.digest())));
        fixtures.send(home, fixed);
        for (Person person : List.of(home.head(), home.front(), home.committee(), home.communeFront())) {
            assertEquals(DecisionFixtures.scan().digest(), person.does(() -> signing.file(matter.id(), signature.version(), signature.digest())).digest());
        }
        Home other = fixtures.votes.aHome("elsewhere-");
        for (Person person : List.of(home.leader(), home.member(), other.head(), other.committee())) {
            assertRefused(GeneralRefusal.NOT_ALLOWED, () -> person.does(() -> signing.file(matter.id(), signature.version(), signature.digest())));
        }
    }

    @Test
    void a_wrong_scan_is_superseded_with_a_reason_and_stays_on_file() {
        FixedResolution fixed = fixtures.signed(home, matter);
        SigningResolutions signing = fixtures.the(SigningResolutions.class);
        String wrong = DecisionFixtures.scan().digest();
        SignedFile right = SignedFile.of("ban dung.png", UploadFixtures.aPicture("png", 30, 40));
        assertRefused(SigningRefusal.CORRECTION_REASON_MISSING_OR_TOO_LONG, () -> correct(wrong, right, " "));
        assertRefused(SigningRefusal.SAME_SCAN, () -> correct(wrong, DecisionFixtures.scan(), "Thiếu trang"));
        assertRefused(SigningRefusal.NO_SUCH_SCAN, () -> correct("0".repeat(64), right, "Thiếu trang"));
        assertRefused(GeneralRefusal.NOT_ALLOWED, () -> home.front().acts(() -> signing.correct(matter.id(), wrong, right, "Thiếu trang")));
        correct(wrong, right, "Thiếu trang 2");
        assertRefused(SigningRefusal.NO_SUCH_SCAN, () -> correct(wrong, SignedFile.of("x.png", UploadFixtures.aPicture("png", 9, 9)), "Nữa"));

        List<Signature.Scan> scans = home.front().does(() -> signing.scans(matter.id()));
        assertEquals(List.of("nghi-quyet.pdf", "ban dung.png"), scans.stream().map(Signature.Scan::name).toList());
        assertEquals("Thiếu trang 2", scans.getFirst().reason());
        assertNull(scans.getLast().reason());
        assertEquals(wrong, home.head().does(() -> signing.file(matter.id(), fixed.version(), wrong)).digest());
        assertEquals(4, fixtures.dossier(matter).signatories().size(), "what it showed stays recorded");
        assertEquals(List.of(), signing.scans(matter.id()));
        assertEquals(List.of(), home.committee().does(() -> signing.scans(matter.id())), "not before it is sent");
        fixtures.send(home, fixed);
        assertEquals(2, home.committee().does(() -> signing.scans(matter.id())).size());
    }

    private void correct(String wrong, SignedFile right, String reason) {
        home.head().acts(() -> fixtures.the(SigningResolutions.class).correct(matter.id(), wrong, right, reason));
    }

    @Test
    void a_scan_is_drawn_anew_and_a_harmful_file_is_refused() {
        byte[] picture = UploadFixtures.aPicture("jpg", 60, 40);
        assertNotEquals(Digest.of(picture).hex(), SignedFile.of("anh.jpg", picture).digest());
        assertRefused(UploadRefusal.DAMAGED, () -> SignedFile.of("anh.png", HexFormat.of().parseHex("89504e470d0a1a0a00")));
        assertRefused(SigningRefusal.NOT_A_DOCUMENT, () -> SignedFile.of("van-ban.docx", UploadFixtures.aDocument()));
    }
}
