package vn.danban.paperwork;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Browser.assertForEverybody;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.matter.Matter;
import vn.danban.papers.TestSigner;
import vn.danban.resolution.DecisionFixtures;
import vn.danban.resolution.DecisionTest;
import vn.danban.resolution.FixedResolution;
import vn.danban.testing.Browser;
import vn.danban.testing.People;
import vn.danban.testing.People.Person;
import vn.danban.upload.UploadFixtures;
import vn.danban.voting.CountedVotes.Home;

/** Signing a decision and replacing a template in a real browser, on a small phone and on a laptop. Pictures in target/signing. */
@DecisionTest
class SigningInBrowserIT {
    private static final Path PICTURES = Path.of("target/signing");

    @Inject
    DecisionFixtures fixtures;
    @Inject
    EmbeddedServer server;
    private Browser browser;
    private Home home;
    private Matter matter;
    private FixedResolution fixed;

    @BeforeEach
    void a_fixed_decision() {
        browser = new Browser(server.getURI());
        home = fixtures.votes.aHome("");
        matter = fixtures.passed(home);
        fixed = fixtures.fixed(home, matter);
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), browser.faults());
        browser.close();
    }

    @Test
    void the_head_signs_with_a_key_file_another_brings_a_signed_pdf_and_both_are_counted() throws IOException {
        Page head = signedIn(360, home.head(), "/viec/" + matter.id().text() + "/ky-gui");
        choose(head, ".way-to-sign >> nth=0", new FilePayload("khoa.p12", "application/x-pkcs12", TestSigner.named(fixed.head()).keyFile()));
        Locator password = head.getByLabel("Mật khẩu của tệp chứng thư").first();
        password.fill("sai");
        press(head, "Ký");
        assertThat(head.getByText("Không mở được tệp khoá")).isVisible();
        assertThat(head.getByText("Đã chọn: khoa.p12")).isVisible();
        assertThat(password).hasValue("");
        picture(head, "wrong-password-360");
        password.fill(TestSigner.PASSWORD);
        press(head, "Ký");
        assertThat(head.getByText("Đã nhận chữ ký của " + fixed.head())).isVisible();
        assertThat(head.getByText("chưa kiểm được tổ chức cấp").first()).isVisible();
        picture(head, "signed-360");
        press(head, "Ghi nhận chữ ký điện tử");
        assertThat(head.getByText("nay có 1 trên 4 chữ ký")).isVisible();

        Page front = signedIn(1280, home.front(), "/viec/" + matter.id().text() + "/giay-to");
        front.getByText("Văn bản kết quả, kèm danh sách tham gia").waitFor();
        picture(front, "papers-1280");
        front.getByText("1 chữ ký").first().click();
        Download paper = front.waitForDownload(() -> front.getByText("Tải PDF để ký").click());
        byte[] signed = TestSigner.named("Người Khác").signs(Files.readAllBytes(paper.path()));
        choose(front, ".way-to-sign >> nth=1", new FilePayload("da-ky.pdf", "application/pdf", signed));
        press(front, "Nộp bản đã ký");
        assertThat(front.getByText("Đã nhận chữ ký của Người Khác")).isVisible();
        picture(front, "paper-1280");

        head.reload();
        assertThat(head.getByText("Chữ ký mang tên “Người Khác” là của")).isVisible();
        head.locator(".whose vaadin-select").click();
        head.locator("vaadin-select-item").filter(new Locator.FilterOptions().setHasText("Trưởng ban công tác Mặt trận")).click();
        assertThat(head.getByText("Tên trong chứng thư là “Người Khác”")).isVisible();
        press(head, "Ghi nhận chữ ký điện tử");
        assertThat(head.getByText("Hãy ghi vì sao ông/bà biết").first()).isVisible();
        picture(head, "other-name-360");
        head.getByLabel("Vì sao ông/bà biết đây là chữ ký của người ấy?").fill("Chứng thư cũ, ký trước mặt tôi.");
        press(head, "Ghi nhận chữ ký điện tử");
        assertThat(head.getByText("nay có 2 trên 4 chữ ký")).isVisible();
    }

    @Test
    void a_scan_is_handed_in_and_a_wrong_one_is_superseded() {
        Page head = signedIn(360, home.head(), "/viec/" + matter.id().text() + "/ky-gui");
        choose(head, ".by-hand", new FilePayload("quet.jpg", "image/jpeg", UploadFixtures.aPicture("jpg", 210, 297)));
        for (int i = 0; i < 4; i++) {
            head.locator(".boxes vaadin-checkbox").nth(i).locator("input").check();
        }
        press(head, "Ghi nhận");
        assertThat(head.getByText("nay có 4 trên 4 chữ ký")).isVisible();
        head.getByText("Thay bản quét sai").first().click();
        Locator dialog = head.getByRole(AriaRole.DIALOG).last();
        dialog.locator("input[type=file]").setInputFiles(new FilePayload("dung.png", "image/png", UploadFixtures.aPicture("png", 210, 297)));
        assertThat(dialog.getByText("Đã chọn: dung.png")).isVisible();
        dialogButton(head, "Thay bản quét sai").click();
        assertThat(dialog.getByText("Hãy ghi bản cũ sai thế nào")).isVisible();
        dialog.getByLabel("Bản cũ sai thế nào?").fill("Thiếu trang 2");
        dialogButton(head, "Thay bản quét sai").click();
        assertThat(head.getByText("Đã thay bản quét.")).isVisible();
        assertThat(head.getByText("Lý do: Thiếu trang 2")).isVisible();
        picture(head, "scans-360");
        head.navigate("/viec/" + matter.id().text());
        assertThat(head.getByText("dung.png")).isVisible();
        Page anybody = browser.visitor(1280);
        anybody.navigate("/viec/" + matter.id().text());
        anybody.getByText("Văn bản của cộng đồng").first().waitFor();
        assertEquals(0, anybody.getByText("dung.png").count());
    }

    @Test
    void an_officer_of_the_commune_brings_a_template_tries_it_uses_it_and_confirms_the_layout() throws IOException {
        for (int width : new int[] {360, 1280}) {
            Page officer = signedIn(width, home.committee(), "/xa/" + home.commune().text() + "/mau-giay-to");
            officer.getByText("Mẫu có sẵn của phần mềm").first().waitFor();
            picture(officer, "templates-" + width);
        }
        Page officer = signedIn(1280, home.committee(), "/xa/" + home.commune().text() + "/mau-giay-to/minutes");
        Download present = officer.waitForDownload(() -> officer.getByText("Tải mẫu về sửa").first().click());
        String source = Files.readString(present.path(), StandardCharsets.UTF_8);
        bring(officer, source.replace("{{absent}}", "…"));
        assertThat(officer.getByText("Mẫu thiếu: {{absent}}")).isVisible();
        bring(officer, source.replace("{{head}}", "{{head}} {{chuTich}}"));
        assertThat(officer.getByText("Không có chỗ điền nào tên “chuTich”")).isVisible();
        picture(officer, "template-refused-1280");
        bring(officer, source + "<p>Mẫu của xã</p>");
        assertThat(officer.getByText("Mẫu dùng được")).isVisible();
        Download preview = officer.waitForDownload(() -> officer.locator(".form .btn").filter(new Locator.FilterOptions().setHasText("Xem thử")).click());
        assertTrue(Files.size(preview.path()) > 10_000);
        Files.createDirectories(PICTURES);
        Files.copy(preview.path(), PICTURES.resolve("preview.pdf"), StandardCopyOption.REPLACE_EXISTING);
        officer.getByLabel("Tên mẫu").fill("Mẫu tháng 11");
        press(officer, "Lưu mẫu");
        assertThat(officer.getByText("Đã lưu mẫu “Mẫu tháng 11”")).isVisible();
        officer.getByText("Dùng mẫu này").first().click();
        dialogButton(officer, "Dùng mẫu này").click();
        assertThat(officer.getByText("Sẽ dùng “Mẫu tháng 11” từ ngày")).isVisible();
        press(officer, "Xác nhận bố cục");
        Locator dialog = officer.getByRole(AriaRole.DIALOG).last();
        dialog.getByLabel("Số, ngày của văn bản có phụ lục").fill("Nghị định số 59/2023/NĐ-CP, Mẫu số 03");
        dialogButton(officer, "Xác nhận bố cục").click();
        assertThat(officer.getByText("xác nhận ngày").first()).isVisible();
        officer.getByText("chỗ điền", new Page.GetByTextOptions().setExact(false)).last().click();
        picture(officer, "template-1280");
        officer.setViewportSize(360, 800);
        picture(officer, "template-360");
    }

    private static void bring(Page officer, String source) {
        officer.locator(".form input[type=file]").setInputFiles(new FilePayload("mau.xhtml", "application/xhtml+xml", source.getBytes(StandardCharsets.UTF_8)));
    }

    private static void choose(Page page, String where, FilePayload file) {
        page.locator(where).locator("input[type=file]").setInputFiles(file);
        assertThat(page.getByText("Đã chọn: " + file.name)).isVisible();
    }

    private static void press(Page page, String words) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true)).first().click();
    }

    private static Locator dialogButton(Page page, String words) {
        return page.getByRole(AriaRole.DIALOG).last().locator("vaadin-button")
            .filter(new Locator.FilterOptions().setHasText(words));
    }

    private static void picture(Page page, String name) {
        assertForEverybody(page);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }

    private Page signedIn(int width, Person person, String place) {
        Page page = browser.visitor(width);
        page.navigate("/dang-nhap");
        page.getByLabel("Tên đăng nhập").fill(person.loginName());
        page.getByLabel("Mật khẩu", new Page.GetByLabelOptions().setExact(true)).fill(People.PASSWORD);
        page.locator("main vaadin-button").first().click();
        assertThat(page.getByText("Đăng xuất").first()).isVisible();
        page.navigate(place);
        page.locator("h1").first().waitFor();
        return page;
    }
}
