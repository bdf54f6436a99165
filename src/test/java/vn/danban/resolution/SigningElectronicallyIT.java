package vn.danban.resolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.danban.testing.Browser.assertForEverybody;
import static vn.danban.testing.Refusals.assertRefused;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.matter.Matter;
import vn.danban.papers.KeyFiles;
import vn.danban.papers.SignatureRefusal;
import vn.danban.resolution.Signature.Manner;
import vn.danban.resolution.Signature.Signatory;
import vn.danban.shared.GeneralRefusal;
import vn.danban.testing.Browser;
import vn.danban.testing.People;
import vn.danban.voting.CountedVotes.Home;

/** Electronic signatures under a decision: only those that hold, and only under this very decision. */
@DecisionTest
class SigningElectronicallyIT {
    private static final String PASSWORD = "mat-khau-tep-khoa";

    @Inject
    DecisionFixtures fixtures;
    @Inject
    SigningResolutions signing;
    @Inject
    EmbeddedServer server;
    private Home home;
    private Matter matter;
    private FixedResolution fixed;

    @BeforeEach
    void a_fixed_decision() {
        home = fixtures.votes.aHome("");
        matter = fixtures.passed(home);
        fixed = fixtures.fixed(home, matter);
    }

    private Set<Signatory> sign(Signatory who) {
        return home.head().does(() -> signing.sign(matter.id(), fixed.hash(), who,
            KeyFiles.of(fixed.name(who), PASSWORD.toCharArray()), PASSWORD.toCharArray()));
    }

    private void record(Set<Signatory> named, byte[] file) {
        home.head().does(() -> signing.record(matter.id(), fixed.hash(), named, Manner.ELECTRONIC, SignedFile.of("da-ky.pdf", file)));
    }

    private byte[] paper() {
        return home.head().does(() -> signing.paper(matter.id(), fixed.hash())).pdf();
    }

    private byte[] lastFile() {
        Signature last = fixtures.dossier(matter).signatures().getLast();
        return home.head().does(() -> signing.file(matter.id(), last)).content();
    }

    @Test
    void the_four_sign_one_after_the_other_and_the_last_file_bears_all_their_names() {
        for (Signatory each : Signatory.values()) {
            sign(each);
        }
        assertEquals(DossierStage.SIGNED, fixtures.dossier(matter).stage());
        List<String> names = home.head().does(() -> signing.signers(matter.id(), fixed.hash(), lastFile()));
        assertEquals(List.of(fixed.head(), fixed.frontCommitteeHead(), fixed.firstRepresentative(), fixed.secondRepresentative()), names);
    }

    @Test
    void a_file_signed_elsewhere_counts_for_as_many_as_have_signed() {
        sign(Signatory.HAMLET_HEAD);
        byte[] one = lastFile();
        assertRefused(SigningRefusal.FEWER_SIGNATURES_THAN_NAMED,
            () -> record(EnumSet.of(Signatory.FRONT_COMMITTEE_HEAD, Signatory.FIRST_REPRESENTATIVE), one));
        assertRefused(SigningRefusal.SIGNED_BEFORE, () -> sign(Signatory.HAMLET_HEAD));
    }

    @Test
    void a_pdf_without_signature_of_something_else_or_changed_since_is_refused() {
        assertRefused(SigningRefusal.NOT_THIS_DECISION, () -> record(Set.of(Signatory.HAMLET_HEAD), paper()));
        assertRefused(SigningRefusal.NOT_THIS_DECISION, () -> record(Set.of(Signatory.HAMLET_HEAD), "%PDF-1.7 khác".getBytes()));
        sign(Signatory.HAMLET_HEAD);
        byte[] changed = lastFile();
        changed[paper().length + 40] ^= 1;
        assertRefused(SignatureRefusal.SIGNATURE_BROKEN, () -> record(Set.of(Signatory.FRONT_COMMITTEE_HEAD), changed));
        Matter other = fixtures.passed(home);
        FixedResolution another = fixtures.fixed(home, other);
        byte[] ofThis = lastFile();
        assertRefused(SigningRefusal.NOT_THIS_DECISION, () -> home.head().does(() -> signing.record(other.id(), another.hash(),
            Set.of(Signatory.HAMLET_HEAD), Manner.ELECTRONIC, SignedFile.of("da-ky.pdf", ofThis))));
    }

    @Test
    void only_the_head_has_it_signed_and_only_with_a_file_that_opens() {
        byte[] keyFile = KeyFiles.of("Ai đó", PASSWORD.toCharArray());
        assertRefused(GeneralRefusal.NOT_ALLOWED, () -> home.front().does(
            () -> signing.sign(matter.id(), fixed.hash(), Signatory.FRONT_COMMITTEE_HEAD, keyFile, PASSWORD.toCharArray())));
        assertRefused(SignatureRefusal.KEY_FILE_DOES_NOT_OPEN, () -> home.head().does(
            () -> signing.sign(matter.id(), fixed.hash(), Signatory.HAMLET_HEAD, keyFile, "sai".toCharArray())));
        assertRefused(SignatureRefusal.NO_KEY_IN_FILE, () -> home.head().does(() -> signing.sign(matter.id(), fixed.hash(), Signatory.HAMLET_HEAD,
            KeyFiles.withoutKey("Ai đó", PASSWORD.toCharArray()), PASSWORD.toCharArray())));
        assertEquals(Set.of(), fixtures.dossier(matter).signatories());
    }

    @Test
    void it_is_signed_on_the_page_and_a_wrong_password_is_said() {
        try (Browser browser = new Browser(server.getURI())) {
            Page page = browser.visitor(360);
            page.navigate("/dang-nhap");
            page.getByLabel("Tên đăng nhập").fill(home.head().loginName());
            page.getByLabel("Mật khẩu", new Page.GetByLabelOptions().setExact(true)).fill(People.PASSWORD);
            page.locator("main vaadin-button").first().click();
            page.getByText("Đăng xuất").first().waitFor();
            page.navigate("/viec/" + matter.id().text() + "/ky-gui");
            page.getByText("Ký số ngay tại đây").waitFor();
            Locator card = page.locator(".card").filter(new Locator.FilterOptions().setHasText("Ký số ngay tại đây"));
            card.getByText(fixed.head(), new Locator.GetByTextOptions().setExact(true)).click();
            card.locator("input[type=file]").setInputFiles(
                new FilePayload("khoa.p12", "application/x-pkcs12", KeyFiles.of(fixed.head(), PASSWORD.toCharArray())));
            card.getByText("Đã nhận tệp khoa.p12.").waitFor();
            card.getByLabel("Mật khẩu của tệp chứng thư").fill("sai");
            card.getByText("Ký văn bản").click();
            page.getByText("Không mở được tệp khoá.").waitFor();
            assertForEverybody(page);
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/desk/sign-360.png")));
            card.getByLabel("Mật khẩu của tệp chứng thư").fill(PASSWORD);
            card.getByText("Ký văn bản").click();
            page.getByText("nay có 1 trên 4 chữ ký").waitFor();
            assertEquals(List.of(), browser.faults());
        }
    }
}
