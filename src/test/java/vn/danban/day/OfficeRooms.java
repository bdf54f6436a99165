package vn.danban.day;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import vn.danban.office.Office;
import vn.danban.shared.Messages;
import vn.danban.voting.Announcement.ToldThrough;

/** The pages for offices, used as people use them: by the words they read there. */
final class OfficeRooms {
    static final String PASSWORD = "mat-khau-cua-ngay-hoi";
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final House house;
    private final Page page;

    /** @param page the window of one person */
    OfficeRooms(House house, Page page) {
        this.house = house;
        this.page = page;
    }

    void becomeAdministrator(String code) {
        page.navigate(house.at("/cai-dat"));
        fill(page, words("setup.code"), code);
        fillAccount(page.locator("body"), "Quản trị", "quantri");
        press(page, words("setup.create"));
        awaitSignedIn();
    }

    void signIn(String loginName) {
        signIn(loginName, PASSWORD);
    }

    void signIn(String loginName, String password) {
        page.navigate(house.at("/dang-nhap"));
        fill(page, words("sign-in.name"), loginName);
        fill(page, words("sign-in.password"), password);
        press(page, words("layout.sign-in"));
        awaitSignedIn();
    }

    /** @return the hamlet's id */
    String addHamlet(String commune, String province, String name) {
        page.navigate(house.at("/xa"));
        press(page, words("communes.add"));
        fill(dialog(), words("commune.name"), commune);
        fill(dialog(), words("commune.province"), province);
        press(dialog(), words("form.store"));
        press(page, words("hamlets.add"));
        fill(dialog(), words("hamlet.name"), name);
        press(dialog(), words("form.store"));
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words("offices.title")).setExact(true)).getAttribute("href")
            .replaceFirst(".*ap/([0-9a-f-]{36})/.*", "$1");
    }

    void createAccount(String displayName, String loginName) {
        if (!page.url().endsWith("/quan-tri/tai-khoan")) {
            page.navigate(house.at("/quan-tri/tai-khoan"));
        }
        press(page, words("accounts.create"));
        fillAccount(dialog(), displayName, loginName);
        press(dialog(), words("accounts.create"));
        awaitNoDialog();
    }

    void appoint(String hamlet, Office office, String loginName) {
        String path = "/ap/" + hamlet + "/chuc-vu";
        if (!page.url().endsWith(path)) {
            page.navigate(house.at(path));
        }
        fillOffice(office, loginName);
    }

    void appointInCommune(Office office, String loginName) {
        page.navigate(house.at("/xa"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words("offices.of-commune"))).first().click();
        fillOffice(office, loginName);
    }

    private void fillOffice(Office office, String loginName) {
        Locator section = page.locator("section").filter(new Locator.FilterOptions().setHas(
            page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words("label.Office." + office)).setExact(true))));
        press(section.first(), words("offices.appoint"));
        fill(dialog(), words("offices.login-name"), loginName);
        press(dialog(), words("offices.appoint"));
        awaitNoDialog();
    }

    void importHouseholds(String hamlet, Path list, int expected) {
        page.navigate(house.at("/ap/" + hamlet + "/ho-gia-dinh/nhap"));
        page.locator("input[type=file]").setInputFiles(list);
        press(page, words("import.confirm", expected));
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words("import.done", expected))).waitFor();
    }

    /** Brings a clause 6 matter before the hamlet, to be decided online. @return its id */
    String propose(String hamlet, String title, String question, String body) {
        page.navigate(house.at("/ap/" + hamlet + "/viec-moi"));
        radio(words("label.MatterKind.OTHER_SELF_GOVERNING_WORK")).check();
        radio(words("label.DecisionForm.ONLINE_VOTE")).check();
        fill(page, words("wording.title"), title);
        fill(page, words("wording.question"), question);
        fill(page, words("wording.body"), body);
        press(page, words("propose.act"));
        page.waitForURL(address -> address.matches(".*/viec/[0-9a-f-]{36}$"));
        return page.url().replaceFirst(".*/viec/", "");
    }

    void callVote(String matter) {
        page.navigate(house.at("/viec/" + matter + "/goi-bieu-quyet"));
        page.getByLabel("Tất cả 3 người").check();
        press(page, words("call.act"));
        press(dialog(), words("call.confirm"));
        page.waitForURL(address -> address.endsWith("/viec/" + matter));
    }

    /** Whole minutes; what is behind them is cut off. */
    void reschedule(String matter, Instant opens, Instant closes) {
        page.navigate(house.at("/viec/" + matter + "/doi-gio"));
        setTime(words("times.opens"), opens);
        setTime(words("times.closes"), closes);
        press(page, words("reschedule.act"));
        page.waitForURL(address -> address.endsWith("/viec/" + matter));
    }

    /** Records that households were told, in the words the page suggests. */
    void announce(String matter, ToldThrough channel) {
        page.navigate(house.at("/viec/" + matter));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words("label.NextStep.ANNOUNCE_VOTE"))).first().click();
        page.getByLabel(words("label.ToldThrough." + channel)).check();
        press(page, words("announce.act"));
        page.waitForURL(address -> address.endsWith("/viec/" + matter));
    }

    /** Where the page of the matter sends a trustee. @return the vote's id in that address */
    String voteInTaskOf(String matter) {
        page.navigate(house.at("/viec/" + matter));
        return page.locator("a[href*='/booth/trustee']").first().getAttribute("href").replaceFirst(".*#v=", "");
    }

    void markAllHandedOver(String hamlet, int cards) {
        page.navigate(house.at("/ap/" + hamlet + "/the"));
        press(page, words("cards.mark-all", cards));
        press(dialog(), words("cards.mark-confirm"));
        page.getByText(words("cards.marked", cards)).waitFor();
    }

    private static void fillAccount(Locator form, String displayName, String loginName) {
        fill(form, words("account.display-name"), displayName);
        fill(form, words("account.login-name"), loginName);
        fill(form, words("account.password"), PASSWORD);
    }

    private void setTime(String label, Instant time) {
        Locator input = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        input.fill(LocalDateTime.ofInstant(time, VIETNAM).toString().substring(0, 16));
        input.blur();
    }

    private Locator radio(String words) {
        return page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(words)).first();
    }

    private Locator dialog() {
        return page.getByRole(AriaRole.DIALOG).last();
    }

    private void awaitNoDialog() {
        page.waitForCondition(() -> page.getByRole(AriaRole.DIALOG).count() == 0);
    }

    private void awaitSignedIn() {
        page.getByText(words("layout.sign-out")).first().waitFor();
    }

    private static void fill(Page page, String label, String text) {
        fill(page.locator("body"), label, text);
    }

    private static void fill(Locator where, String label, String text) {
        where.getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).first().fill(text);
    }

    private static void press(Page page, String button) {
        press(page.locator("body"), button);
    }

    private static void press(Locator where, String button) {
        where.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true)).first().click();
    }

    /** The words a person reads there, from the files the pages have them from. */
    private static String words(String key, Object... details) {
        return new Messages().text(Messages.VIETNAMESE, key, details);
    }
}
