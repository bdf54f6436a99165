package vn.danban.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Browser.assertForEverybody;
import static vn.danban.testing.Refusals.assertRefused;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.desk.DecisionLine.DecisionState;
import vn.danban.matter.LegalClock;
import vn.danban.matter.Matter;
import vn.danban.office.Office;
import vn.danban.resolution.DecisionFixtures;
import vn.danban.resolution.DecisionTest;
import vn.danban.shared.GeneralRefusal;
import vn.danban.testing.Browser;
import vn.danban.testing.People;
import vn.danban.testing.People.Person;
import vn.danban.voting.CountedVotes.Home;

/** The commune's desk: what its officers see of their hamlets, and of no others. */
@DecisionTest
class CommuneDeskIT {
    private static final Path PICTURES = Path.of("target/desk");

    @Inject
    DecisionFixtures fixtures;
    @Inject
    CommuneDesk desk;
    @Inject
    EmbeddedServer server;
    private Home home;
    private LocalDate today;

    @BeforeEach
    void a_commune() {
        home = fixtures.votes.aHome("");
        today = LegalClock.dayOf(fixtures.now());
    }

    private DecisionLine line(Matter matter) {
        return home.committee().does(() -> desk.of(home.commune(), today)).decisions().stream()
            .filter(one -> one.matter().id().equals(matter.id())).findFirst().orElseThrow();
    }

    @Test
    void a_counted_matter_is_on_the_register_from_the_count_to_the_receipt_of_both() {
        Matter matter = fixtures.passed(home);
        assertEquals(DecisionState.TO_BE_SENT, line(matter).state(today));
        assertEquals(DecisionState.OVERDUE, line(matter).state(line(matter).deadline().lastDay().plusDays(1)));
        assertEquals(DecisionState.TO_BE_SENT, line(matter).state(line(matter).deadline().lastDay()), "the last day is in time");
        fixtures.sent(home, matter);
        assertEquals(DecisionState.TO_BE_RECEIVED, line(matter).state(today));
        assertTrue(line(matter).awaits(Office.COMMUNE_FRONT));
        assertFalse(line(matter).isLate(today.plusDays(100)), "sent in time it is never late");
    }

    @Test
    void received_by_both_it_is_done_and_its_number_stands_there() {
        Matter matter = fixtures.passed(home);
        fixtures.received(home, matter);
        assertEquals(DecisionState.RECEIVED, line(matter).state(today));
        assertTrue(line(matter).wording().orElseThrow().numberAndSymbol().endsWith("/NQ-CĐDC"));
    }

    @Test
    void each_hamlet_is_one_line() {
        fixtures.passed(home);
        fixtures.votes.called(home);
        HamletGlance glance = home.communeFront().does(() -> desk.of(home.commune(), today)).glances().getFirst();
        assertEquals(List.of(10, 1, 0, 0, 0),
            List.of(glance.households(), glance.undecided(), glance.running(), glance.toBeReceived(), glance.late()));
        HamletGlance later = home.communeFront().does(() -> desk.of(home.commune(), today.plusDays(60))).glances().getFirst();
        assertEquals(1, later.late());
    }

    @Test
    void officers_of_another_commune_officials_of_the_hamlet_and_administrators_see_nothing_of_it() {
        Home elsewhere = fixtures.votes.aHome("far-");
        for (Person other : List.of(elsewhere.committee(), elsewhere.communeFront(), home.head(), home.leader(),
                fixtures.votes.people().administrator())) {
            assertRefused(GeneralRefusal.NOT_ALLOWED, () -> other.does(() -> desk.of(home.commune(), today)));
        }
        Matter there = fixtures.passed(elsewhere);
        assertTrue(home.committee().does(() -> desk.of(home.commune(), today)).decisions().stream()
            .noneMatch(line -> line.matter().id().equals(there.id())));
    }

    @Test
    void an_officer_looks_through_the_register_and_takes_it_along_and_an_auditor_reads_the_trail() throws IOException {
        fixtures.received(home, fixtures.passed(home));
        fixtures.sent(home, fixtures.notReached(home));
        fixtures.passed(home);
        Person auditor = fixtures.votes.officer(home.commune(), Office.AUDITOR, "auditor");
        try (Browser browser = new Browser(server.getURI())) {
            for (int width : new int[] {360, 1280}) {
                Page officer = signedIn(browser, width, home.committee());
                officer.getByText("Bàn làm việc của xã").first().click();
                officer.getByText("Sổ văn bản quyết định của cộng đồng").first().waitFor();
                officer.locator(".records").getByText("Chờ ấp gửi").first().waitFor();
                assertForEverybody(officer);
                officer.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve("desk-" + width + ".png")));
                officer.getByLabel("Tìm số, việc, ấp").fill("khong co viec nay");
                officer.locator(".records .nothing").last().waitFor();
                officer.getByLabel("Tìm số, việc, ấp").fill("NQ-CĐDC");
                assertThat(officer.locator(".records").last().locator("tbody tr")).hasCount(2);
                Download file = officer.waitForDownload(() -> officer.getByText("Tải sổ (CSV)").click());
                String text = Files.readString(file.path(), StandardCharsets.UTF_8);
                assertEquals(3, text.strip().lines().count(), text);
                Page reader = signedIn(browser, width, auditor);
                reader.getByText("Nhật ký công việc").first().click();
                reader.locator(".records").getByText("Chốt văn bản").first().waitFor();
                assertForEverybody(reader);
                reader.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("trail-" + width + ".png")));
                reader.getByLabel("Từ ngày").fill("2099-01-01");
                reader.getByLabel("Từ ngày").blur();
                reader.getByText("Xem", new Page.GetByTextOptions().setExact(true)).click();
                reader.getByText("Hãy chọn ngày đầu và ngày cuối").waitFor();
            }
            assertEquals(List.of(), browser.faults());
        }
    }

    private static Page signedIn(Browser browser, int width, Person person) {
        Page page = browser.visitor(width);
        page.navigate("/dang-nhap");
        page.getByLabel("Tên đăng nhập").fill(person.loginName());
        page.getByLabel("Mật khẩu", new Page.GetByLabelOptions().setExact(true)).fill(People.PASSWORD);
        page.locator("main vaadin-button").first().click();
        assertThat(page.getByText("Đăng xuất").first()).isVisible();
        page.navigate("/hom-nay");
        return page;
    }
}
