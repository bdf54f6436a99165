package vn.danban.square.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Browser.assertForEverybody;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
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
import vn.danban.testing.Browser;
import vn.danban.testing.DanBanTest;
import vn.danban.upload.UploadFixtures;

/** Words and papers of a matter in a real browser, on a small phone and on a laptop. */
@DanBanTest
class ContentInBrowserIT {
    private final CommunityFixtures fixtures;
    private final ProposingMatters proposing;
    private final EmbeddedServer server;
    private Browser browser;
    private Matter matter;
    private String headsName;

    ContentInBrowserIT(CommunityFixtures fixtures, ProposingMatters proposing, EmbeddedServer server) {
        this.fixtures = fixtures;
        this.proposing = proposing;
        this.server = server;
    }

    @BeforeEach
    void a_matter() {
        browser = new Browser(server.getURI());
        Hamlet hamlet = fixtures.aHamlet();
        headsName = "head" + hamlet.id().text().substring(20).replace("-", "");
        SignedIn head = fixtures.somebody(headsName, "Trưởng ấp");
        fixtures.appoint(hamlet, Office.HAMLET_HEAD, head);
        matter = fixtures.as(head, () -> proposing.propose(hamlet.id(), MatterKind.OTHER_SELF_GOVERNING_WORK, DecisionForm.MEETING,
            new MatterText("Nơi để rác", "Đồng ý không?", "Rác để tại hai điểm.")));
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), browser.faults());
        browser.close();
    }

    @Test
    void the_head_rewords_and_files_a_paper_and_everybody_reads_both() {
        Page head = signedIn(1280);
        reword(head);
        file(head);
        for (int width : new int[] {360, 1280}) {
            Page anybody = browser.visitor(width);
            anybody.navigate("/viec/" + matter.id().text());
            assertThat(anybody.getByText("Bản 2, ngày")).isVisible();
            Download download = anybody.waitForDownload(() -> anybody.getByText("Bản đồ hai điểm").click());
            assertEquals("ban-do.png", download.suggestedFilename());
            assertForEverybody(anybody);
            anybody.getByText("Bản này sửa gì?").click();
            assertThat(anybody.locator("del")).containsText("hai");
            assertThat(anybody.locator("ins")).containsText("ba");
            assertForEverybody(anybody);
        }
    }

    @Test
    void a_refused_file_says_what_to_do_and_what_was_typed_stays() {
        Page head = signedIn(360);
        head.navigate("/viec/" + matter.id().text() + "/tai-lieu");
        head.getByLabel("Đây là tài liệu gì?").fill("Bản vẽ");
        choose(head, new FilePayload("ban-ve.pdf", "application/pdf", "<svg/>".getBytes()));
        act(head, "Thêm tài liệu").click();

        assertThat(head.getByText("Chỉ nhận PDF, Word (.docx)")).isVisible();
        assertThat(head.getByLabel("Đây là tài liệu gì?")).hasValue("Bản vẽ");
        assertForEverybody(head);
    }

    @Test
    void the_administrator_keeps_the_holidays() {
        fixtures.administrator();
        Page page = browser.visitor(360);
        signIn(page, "quantri");
        page.navigate("/quan-tri/ngay-nghi");
        assertThat(page.locator(".records")).containsText("Giỗ Tổ Hùng Vương");
        assertTrue(page.locator(".notice.warn").first().innerText().contains("Chưa có lịch nghỉ Tết năm"));
        assertForEverybody(page);
    }

    private void reword(Page head) {
        head.navigate("/viec/" + matter.id().text() + "/sua");
        Locator body = head.getByLabel("Nội dung");
        body.fill("Rác để tại ba điểm.");
        act(head, "Lưu").click();
        assertThat(head.getByText("Hãy ghi vì sao sửa nội dung.").first()).isVisible();
        assertForEverybody(head);
        head.getByLabel("Vì sao sửa?").fill("Thêm điểm ở đầu hẻm 12");
        act(head, "Lưu").click();
        assertThat(head.getByText("Bản 2, ngày")).isVisible();
    }

    private void file(Page head) {
        head.navigate("/viec/" + matter.id().text() + "/tai-lieu");
        head.getByLabel("Đây là tài liệu gì?").fill("Bản đồ hai điểm");
        choose(head, new FilePayload("ban-do.png", "image/png", UploadFixtures.aPicture("png", 60, 40)));
        act(head, "Thêm tài liệu").click();
        assertThat(head.getByText("Đã thêm “Bản đồ hai điểm”")).isVisible();
        assertForEverybody(head);
    }

    private static void choose(Page page, FilePayload file) {
        page.locator("vaadin-upload input[type=file]").setInputFiles(file);
        assertThat(page.getByText("Đã chọn: " + file.name)).isVisible();
    }

    private static Locator act(Page page, String words) {
        return page.locator("main vaadin-button").filter(new Locator.FilterOptions().setHasText(words)).first();
    }

    private Page signedIn(int width) {
        Page page = browser.visitor(width);
        signIn(page, headsName);
        return page;
    }

    private static void signIn(Page page, String name) {
        page.navigate("/dang-nhap");
        page.getByLabel("Tên đăng nhập").fill(name);
        page.getByLabel("Mật khẩu", new Page.GetByLabelOptions().setExact(true)).fill(CommunityFixtures.PASSWORD);
        page.locator("main vaadin-button").click();
        assertThat(page.getByText("Đăng xuất")).isVisible();
    }
}
