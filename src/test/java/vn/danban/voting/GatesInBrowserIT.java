package vn.danban.voting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Browser.assertForEverybody;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.matter.Matter;
import vn.danban.office.Appointment;
import vn.danban.office.FillingOffices;
import vn.danban.office.Office;
import vn.danban.place.Hamlets;
import vn.danban.preparation.AgreeingOnOnlineVote.Finding;
import vn.danban.preparation.AgreeingOnOnlineVote;
import vn.danban.preparation.PreparationEntry;
import vn.danban.preparation.PreparationStep;
import vn.danban.preparation.Preparations;
import vn.danban.preparation.WithdrawingEvidence;
import vn.danban.shared.Messages;
import vn.danban.testing.Browser;
import vn.danban.testing.People.Person;
import vn.danban.testing.People;

/**
 * The gates of Decree 59/2023 Art. 5, tried with clicks: before their time, by somebody whose office ended, by one person for
 * both sides. A button that may not be pressed is not shown; so each page is opened while it may be, and what it rests on is
 * taken away before the click. Pictures stay in {@code target/gates}.
 */
@VotingTest
class GatesInBrowserIT {
    private static final Path PICTURES = Path.of("target/gates");

    @Inject
    VotingFixtures fixtures;
    @Inject
    EmbeddedServer server;
    private Browser browser;
    private TestHamlet hamlet;
    private Matter matter;

    @BeforeEach
    void a_matter() {
        browser = new Browser(server.getURI());
        hamlet = fixtures.made(fixtures.aHamlet().withHouseholds(2).withOtherOfficers());
        matter = fixtures.aMatter(hamlet);
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), browser.faults());
        browser.close();
    }

    @Test
    void no_gate_opens_before_its_time_and_each_names_what_is_missing_its_article_and_who_must_act() {
        Person head = hamlet.head();
        Page call = window(head, "/goi-bieu-quyet");
        assertThat(call.locator("main")).containsText("Điều 16 khoản 2");

        fixtures.preparing.agreeOnContent(hamlet, matter);
        tooEarly(head, PreparationStep.FORM_AGREED, PreparationStep.CONTENT_AGREED, Office.FRONT_COMMITTEE_HEAD,
            form -> form.getByLabel(words("preparation.why-online")).fill("Việc nhỏ."), "preparation.agree-form");

        hamlet.front().does(() -> fixtures.the(AgreeingOnOnlineVote.class).agreeOnContent(matter, Office.FRONT_COMMITTEE_HEAD));
        head.does(() -> fixtures.preparing.formAgreed(matter, Office.HAMLET_HEAD));
        hamlet.front().does(() -> fixtures.preparing.formAgreed(matter, Office.FRONT_COMMITTEE_HEAD));
        tooEarly(head, PreparationStep.DEVICES_FOUND, PreparationStep.FORM_AGREED, Office.FRONT_COMMITTEE_HEAD, form -> {
            form.getByLabel(words("preparation.devices")).fill("2");
            form.getByLabel(words("preparation.finding"), new Locator.GetByLabelOptions().setExact(true)).fill("Đủ máy.");
        }, "preparation.record");

        hamlet.front().does(() -> fixtures.preparing.formAgreed(matter, Office.FRONT_COMMITTEE_HEAD));
        found();
        tooEarly(head, PreparationStep.REPORTED, PreparationStep.DEVICES_FOUND, Office.HAMLET_HEAD,
            form -> form.getByLabel(words("preparation.report-number")).fill("05/BC"), "preparation.send-report");

        found();
        fixtures.preparing.reportTo(hamlet, matter, "05/BC");
        List.of(Office.COMMUNE_PEOPLES_COMMITTEE, Office.COMMUNE_FRONT).forEach(office -> fixtures.preparing.receive(hamlet, matter, office));
        tooEarly(head, PreparationStep.TEAM_NAMED, PreparationStep.RECEIVED, Office.COMMUNE_FRONT, this::fillTeam, "preparation.name-team");

        fixtures.preparing.receive(hamlet, matter, Office.COMMUNE_FRONT);
        fixtures.preparing.nameTeam(hamlet, matter);
        tooEarly(hamlet.leader(), PreparationStep.INVITED, PreparationStep.TEAM_NAMED, Office.HAMLET_HEAD, form -> {}, "preparation.invited");

        fixtures.preparing.nameTeam(hamlet, matter);
        fixtures.preparing.invite(hamlet, matter);
        tooEarly(hamlet.leader(), PreparationStep.CONSENTED, PreparationStep.INVITED, Office.TEAM_LEADER, form -> {}, "preparation.open-poll");
    }

    @Test
    void one_person_in_two_offices_agrees_for_one_side_only() {
        Person both = hamlet.head();
        appointInHamlet(both, Office.FRONT_COMMITTEE_HEAD);
        Page page = way(both);
        Locator form = section(page, PreparationStep.CONTENT_AGREED);
        button(form, "preparation.agree-content").first().click();
        assertThat(page.getByText(words("preparation.recorded"))).isVisible();
        button(form, "preparation.agree-content").click();
        refused(page, "two-offices-content", "cần hai người khác nhau", "Điều 16 khoản 2");
    }

    @Test
    void one_officer_of_the_commune_receives_for_one_office_only() {
        fixtures.preparing.untilReported(hamlet, matter);
        Person both = fixtures.preparing.communeOfficer(hamlet, Office.COMMUNE_FRONT);
        var commune = fixtures.the(Hamlets.class).get(hamlet.id()).communeId();
        fixtures.people.administrator().does(() -> fixtures.the(FillingOffices.class)
            .appoint(commune, Office.COMMUNE_PEOPLES_COMMITTEE, both.account(), Appointment.UNDOCUMENTED));
        Page page = way(both);
        Locator form = section(page, PreparationStep.RECEIVED);
        button(form, "preparation.receive-as.COMMUNE_FRONT").click();
        assertThat(page.getByText(words("preparation.recorded"))).isVisible();
        button(form, "preparation.receive-as.COMMUNE_PEOPLES_COMMITTEE").click();
        refused(page, "two-offices-receipt", "cần hai người khác nhau", "Điều 5 khoản 2 điểm a");
    }

    @Test
    void whoever_left_office_is_refused_at_the_click_and_nobody_else_is_offered_one() {
        leftOffice(hamlet.front(), PreparationStep.CONTENT_AGREED, Office.FRONT_COMMITTEE_HEAD, "preparation.agree-content");
        appointInHamlet(hamlet.front(), Office.FRONT_COMMITTEE_HEAD);
        fixtures.preparing.untilReported(hamlet, matter);
        leftOffice(fixtures.preparing.communeOfficer(hamlet, Office.COMMUNE_FRONT), PreparationStep.RECEIVED, Office.COMMUNE_FRONT,
            "preparation.receive-as.COMMUNE_FRONT");
        assertEquals(0, section(way(hamlet.trustees().getFirst()), PreparationStep.RECEIVED).getByRole(AriaRole.BUTTON).count());
        assertEquals(0, section(way(hamlet.head()), PreparationStep.RECEIVED).getByRole(AriaRole.BUTTON).count());
    }

    /** Somebody has the page of a due step open; what it rests on is withdrawn by whoever recorded it; then comes the click. */
    private void tooEarly(Person who, PreparationStep step, PreparationStep missing, Office withdrawing, Consumer<Locator> filling, String act) {
        Page page = way(who);
        Locator form = section(page, step);
        filling.accept(form);
        withdraw(missing, withdrawing);
        button(form, act).click();
        refused(page, "too-early-" + step.name().toLowerCase(), "Chưa đến bước này", missing.article());
    }

    private void withdraw(PreparationStep step, Office office) {
        PreparationEntry entry = fixtures.the(Preparations.class).of(matter.id()).by(step, office).orElseThrow();
        holder(office).does(() -> fixtures.the(WithdrawingEvidence.class).withdraw(matter.id(), entry.id()));
    }

    private Person holder(Office office) {
        return switch (office) {
            case HAMLET_HEAD -> hamlet.head();
            case FRONT_COMMITTEE_HEAD -> hamlet.front();
            case TEAM_LEADER -> hamlet.leader();
            default -> fixtures.preparing.communeOfficer(hamlet, office);
        };
    }

    private void leftOffice(Person who, PreparationStep step, Office office, String act) {
        Page page = way(who);
        Object place = office.ofCommune() ? fixtures.the(Hamlets.class).get(hamlet.id()).communeId().value() : hamlet.id().value();
        fixtures.asOwner("UPDATE offices SET until = current_date WHERE " + (office.ofCommune() ? "commune_id" : "hamlet_id")
            + " = ? AND office = ?", place, office.name());
        button(section(page, step), act).click();
        refused(page, "left-office-" + office.name().toLowerCase(), "không có quyền làm việc này ở đây", "");
    }

    private void appointInHamlet(Person person, Office office) {
        fixtures.asOwner("UPDATE offices SET until = current_date WHERE hamlet_id = ? AND office = ?", hamlet.id().value(), office.name());
        fixtures.people.administrator().does(
            () -> fixtures.the(FillingOffices.class).appoint(hamlet.id(), office, person.account(), Appointment.UNDOCUMENTED));
    }

    private void found() {
        hamlet.head().does(() -> fixtures.the(AgreeingOnOnlineVote.class).findDevices(matter.id(), new Finding(2, 0, "Hộ nào cũng có máy.")));
    }

    private void fillTeam(Locator form) {
        form.getByLabel(words("preparation.team-decision")).fill("03/QĐ");
        List<String> members = List.of(hamlet.leader().loginName(), hamlet.member().loginName(), hamlet.trustees().getFirst().loginName());
        for (int i = 0; i < members.size(); i++) {
            form.locator(".seat").nth(i).getByLabel(words("offices.login-name")).fill(members.get(i));
        }
        form.locator(".seat").nth(1).getByLabel(words("label.TeamCapacity.HAMLET")).check();
        form.locator(".seat").nth(1).getByLabel(words("label.TeamCapacity.IT_SKILLED")).check();
        form.locator(".seat").nth(2).getByLabel(words("label.TeamCapacity.HOUSEHOLD_REPRESENTATIVE")).check();
    }

    private void refused(Page page, String picture, String reason, String article) {
        Locator sentence = page.locator("[role=alert].error");
        assertThat(sentence).containsText(reason);
        assertTrue(sentence.innerText().contains(article), sentence.innerText());
        assertForEverybody(page);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(picture + ".png")));
        page.context().close();
    }

    private Page way(Person person) {
        return window(person, "/chuan-bi");
    }

    private Page window(Person person, String path) {
        Page page = browser.visitor(360);
        page.navigate("/dang-nhap");
        page.getByLabel(words("sign-in.name")).fill(person.loginName());
        page.getByLabel(words("sign-in.password"), new Page.GetByLabelOptions().setExact(true)).fill(People.PASSWORD);
        page.locator("main vaadin-button").first().click();
        assertThat(page.getByText(words("layout.sign-out")).first()).isVisible();
        page.navigate("/viec/" + matter.id().text() + path);
        page.locator("main h1").waitFor();
        return page;
    }

    private static Locator section(Page page, PreparationStep step) {
        Locator section = page.locator("#buoc-" + (step.ordinal() + 1));
        section.waitFor();
        return section;
    }

    private static Locator button(Locator where, String key) {
        return where.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words(key)).setExact(true));
    }

    private static String words(String key) {
        return new Messages().text(Messages.VIETNAMESE, key);
    }
}
