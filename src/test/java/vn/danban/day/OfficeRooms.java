package vn.danban.day;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

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
        fill(page, "Mã cài đặt", code);
        fillAccount(page.locator("body"), "Quản trị", "quantri");
        press(page, "Tạo quản trị viên");
        awaitSignedIn();
    }

    void signIn(String loginName) {
        signIn(loginName, PASSWORD);
    }

    void signIn(String loginName, String password) {
        page.navigate(house.at("/dang-nhap"));
        fill(page, "Tên đăng nhập", loginName);
        fill(page, "Mật khẩu", password);
        press(page, "Đăng nhập");
        awaitSignedIn();
    }

    /** @return the hamlet's id */
    String addHamlet(String commune, String province, String name) {
        page.navigate(house.at("/xa"));
        press(page, "Thêm xã");
        fill(dialog(), "Tên xã, phường", commune);
        fill(dialog(), "Tỉnh, thành phố", province);
        press(dialog(), "Lưu");
        press(page, "Thêm ấp, khu phố");
        fill(dialog(), "Tên", name);
        press(dialog(), "Lưu");
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Chức vụ")).getAttribute("href")
            .replaceFirst(".*ap/([0-9a-f-]{36})/.*", "$1");
    }

    void createAccount(String displayName, String loginName) {
        if (!page.url().endsWith("/quan-tri/tai-khoan")) {
            page.navigate(house.at("/quan-tri/tai-khoan"));
        }
        press(page, "Tạo tài khoản");
        fillAccount(dialog(), displayName, loginName);
        press(dialog(), "Tạo tài khoản");
        awaitNoDialog();
    }

    void appoint(String hamlet, String office, String loginName) {
        String path = "/ap/" + hamlet + "/chuc-vu";
        if (!page.url().endsWith(path)) {
            page.navigate(house.at(path));
        }
        Locator section = page.locator("section").filter(new Locator.FilterOptions().setHas(
            page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(office).setExact(true))));
        press(section.first(), "Cử người");
        fill(dialog(), "Tên đăng nhập", loginName);
        press(dialog(), "Cử người");
        awaitNoDialog();
    }

    void importHouseholds(String hamlet, Path list, int expected) {
        page.navigate(house.at("/ap/" + hamlet + "/ho-gia-dinh/nhap"));
        page.locator("input[type=file]").setInputFiles(list);
        press(page, "Nhập " + expected + " hộ");
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Đã nhập xong: ấp có " + expected + " hộ")).waitFor();
    }

    /** Brings a clause 6 matter before the hamlet, to be decided online. @return its id */
    String propose(String hamlet, String title, String question, String body) {
        page.navigate(house.at("/ap/" + hamlet + "/viec-moi"));
        radio("Việc tự quản khác").check();
        radio("Biểu quyết trực tuyến").check();
        fill(page, "Tên việc", title);
        fill(page, "Câu hỏi", question);
        fill(page, "Nội dung", body);
        press(page, "Đề xuất việc này");
        page.waitForURL(address -> address.matches(".*/viec/[0-9a-f-]{36}$"));
        return page.url().replaceFirst(".*/viec/", "");
    }

    void callVote(String matter) {
        page.navigate(house.at("/viec/" + matter + "/goi-bieu-quyet"));
        page.getByLabel("Cả ba việc đã xong").check();
        press(page, "Gọi biểu quyết");
        press(dialog(), "Đúng, gọi biểu quyết");
        page.waitForURL(address -> address.endsWith("/viec/" + matter));
    }

    /** Whole minutes; what is behind them is cut off. */
    void reschedule(String matter, Instant opens, Instant closes) {
        page.navigate(house.at("/viec/" + matter + "/doi-gio"));
        setTime("Giờ mở", opens);
        setTime("Giờ đóng", closes);
        press(page, "Lưu giờ mới");
        page.waitForURL(address -> address.endsWith("/viec/" + matter));
    }

    /** Where the page of the matter sends a trustee. @return the vote's id in that address */
    String voteInTaskOf(String matter) {
        page.navigate(house.at("/viec/" + matter));
        return page.locator("a[href*='/booth/trustee']").first().getAttribute("href").replaceFirst(".*#v=", "");
    }

    void markAllHandedOver(String hamlet, int cards) {
        page.navigate(house.at("/ap/" + hamlet + "/the"));
        press(page, "Đã phát tất cả (" + cards + " thẻ)");
        press(dialog(), "Đã giao tận tay");
        page.getByText("Đã đánh dấu " + cards + " thẻ là đã phát").waitFor();
    }

    private static void fillAccount(Locator form, String displayName, String loginName) {
        fill(form, "Họ và tên", displayName);
        fill(form, "Tên đăng nhập", loginName);
        fill(form, "Mật khẩu", PASSWORD);
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
        page.getByText("Đăng xuất").first().waitFor();
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
}
