package vn.danban.voting;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import vn.danban.testing.People.Person;
import vn.danban.testing.People;

/** The page of one trustee of a vote, in a browser of their own. */
final class TrusteeRoom {
    final Page page;
    final Path file;
    private final TestVote vote;
    private final Person person;
    private final String passphrase;
    private int handedIn;

    /** @param position of the trustee, from 1 */
    TrusteeRoom(Page page, TestVote vote, int position, Path folder) {
        this.page = page;
        this.vote = vote;
        person = vote.hamlet.trustees().get(position - 1);
        passphrase = "ghe cau gió mùng " + person.loginName();
        file = folder.resolve(vote.id + "-" + position + ".json");
    }

    /** Opens the page, or reloads it, and signs in. */
    void comeBack() {
        page.navigate("about:blank");
        page.navigate("/booth/trustee#v=" + vote.id);
        page.getByLabel("Tên đăng nhập").fill(person.loginName());
        page.getByLabel("Mật khẩu", new Page.GetByLabelOptions().setExact(true)).fill(People.PASSWORD);
        press("Đăng nhập");
    }

    /** The first step, as far as it is sent. @param seen looks at the screens on the way */
    void makeKey(BiConsumer<Page, String> seen) {
        comeBack();
        page.getByLabel("Tôi hiểu").check();
        seen.accept(page, "explain");
        press("Tiếp tục");
        page.locator("#first").fill(passphrase);
        page.locator("#second").fill(passphrase);
        press("Tiếp tục");
        page.waitForDownload(() -> press("Tải tệp khoá")).saveAs(file);
        seen.accept(page, "save");
        openKeyFile("Mở thử và gửi vòng 1");
    }

    void openKeyFile(String go) {
        page.locator("#file").setInputFiles(file);
        page.locator("#passphrase").fill(passphrase);
        press(go);
    }

    /** After closing, as far as the part is taken in. */
    void decrypt(BiConsumer<Page, String> seen) {
        comeBack();
        page.locator("#open-anyway").waitFor();
        seen.accept(page, "few");
        agreeToFewBallots();
        page.locator("#still-needed").waitFor();
        seen.accept(page, "decrypt");
        openKeyFile("Mở phần của tôi");
        page.locator("h1[data-key]").waitFor();
    }

    void agreeToFewBallots() {
        page.locator("#open-anyway").check();
        press("Đi tiếp");
    }

    /** Chooses a file with this content and hands it in. */
    void hand(String label, String content, String go) {
        String name = "tep-" + ++handedIn + ".json";
        page.getByLabel(label).setInputFiles(new FilePayload(name, "application/json", content.getBytes(StandardCharsets.UTF_8)));
        page.locator("#tool-file-chosen").getByText(name).waitFor();
        press(go);
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }
}
