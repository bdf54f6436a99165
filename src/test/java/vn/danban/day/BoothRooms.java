package vn.danban.day;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import vn.danban.protocol.CardCode;

/** The booth's pages: cards for the leader, keys for trustees, ballots for households. */
final class BoothRooms {
    /** Making hundreds of cards takes minutes on a small machine. */
    private static final double LONG = 15 * 60_000;

    private final House house;
    private final Page page;

    /** @param page the window of one person */
    BoothRooms(House house, Page page) {
        this.house = house;
        this.page = page;
    }

    /** What is printed on one card. */
    record PaperCard(String hamlet, String household, CardCode code) {}

    /** Makes the missing cards and wipes the codes from the machine, as the page asks. */
    List<PaperCard> makeCards(String hamlet, int count, Path publicKeys) {
        page.navigate(house.at("/booth/cards#h=" + hamlet));
        signIn("totruong");
        press("Làm " + count + " thẻ");
        heading(count + " thẻ đã sẵn sàng để in").waitFor(new Locator.WaitForOptions().setTimeout(LONG));
        List<PaperCard> cards = page.locator(".paper-card").all().stream().map(card -> new PaperCard(hamlet,
            card.getAttribute("data-household"), CardCode.parse(card.locator("[data-code]").textContent()))).toList();
        page.waitForDownload(() -> press("Tải tệp khoá công khai")).saveAs(publicKeys);
        page.evaluate("window.print = () => {}");
        press("In thẻ và sổ");
        press("Đã in đủ, xoá mã khỏi máy");
        heading("Đã xoá mã khỏi máy này").waitFor();
        return cards;
    }

    /** @return the key file, kept in the folder */
    Path makeTrusteeKey(String vote, String loginName, Path folder) {
        page.navigate(house.at("/booth/trustee#v=" + vote));
        signIn(loginName);
        page.getByLabel("Tôi hiểu").check();
        press("Tiếp tục");
        field("Cụm mật khẩu").fill(passphrase(loginName));
        field("Gõ lại cụm mật khẩu").fill(passphrase(loginName));
        press("Tiếp tục");
        Path file = folder.resolve(loginName + ".json");
        Download saved = page.waitForDownload(() -> press("Tải tệp khoá"));
        saved.saveAs(file);
        page.getByLabel("Tệp khoá").setInputFiles(file);
        field("Cụm mật khẩu").fill(passphrase(loginName));
        press("Mở thử và nộp khoá công khai");
        heading("Khoá đã sẵn sàng").waitFor();
        return file;
    }

    void approveList(String vote, Path publicKeys) {
        page.navigate(house.at("/booth/cards#v=" + vote));
        page.reload();
        signIn("totruong");
        page.getByLabel("Đối chiếu với tệp khoá công khai").setInputFiles(publicKeys);
        page.getByText("Khớp: máy chủ giữ đúng khoá").waitFor();
        press("Duyệt danh sách");
        page.getByText("Đã duyệt.").waitFor();
    }

    /** As far as the last step before the ballot is cast; by the address in the card's QR code. */
    void fillInByAddress(PaperCard card, String cardSet, String choice) {
        page.navigate(house.at("/booth/#h=%s&o=%s&s=%s&c=%s"
            .formatted(card.hamlet, card.household, cardSet, card.code.digits())));
        choose(choice);
    }

    /** The same with the code typed from the card. */
    void fillInByTyping(PaperCard card, String choice) {
        page.navigate(house.at("/booth/#h=" + card.hamlet));
        page.getByLabel("Mã thẻ, 24 chữ số").fill(card.code.printed());
        press("Tiếp tục");
        choose(choice);
    }

    /** Answers the consent poll, as far as the thanks. */
    void consent(PaperCard card, String cardSet, String answer) {
        page.navigate(house.at("/booth/#h=%s&o=%s&s=%s&c=%s"
            .formatted(card.hamlet, card.household, cardSet, card.code.digits())));
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(answer).setExact(true)).check();
        press("Tiếp tục");
        press("Gửi câu trả lời");
        heading("Đã ghi ý kiến").waitFor();
    }

    /** Instead of casting the sealed ballot has it opened, and reads it as another device would. @param seen looks at both pages */
    void openInstead(String choice, Consumer<Page> seen) {
        page.getByText("Muốn thử xem máy này khoá phiếu").click();
        String code = page.locator("#sealed-code").getAttribute("data-tracker");
        press("Mở phiếu này ra để thử");
        heading("Phiếu này được mở ra để thử").waitFor();
        seen.accept(page);
        Page other = page.context().newPage();
        other.navigate(page.locator("#open-here").getAttribute("href"));
        other.locator("[data-opened=SAYS]").waitFor();
        assertEquals(choice, other.locator(".chosen").innerText());
        assertEquals(code, other.locator("[data-tracker]").getAttribute("data-tracker"));
        seen.accept(other);
        other.close();
        press("Khoá phiếu mới");
        choose(choice);
    }

    void cast() {
        press("Bỏ phiếu");
    }

    void awaitReceipt() {
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Đã bỏ phiếu")).waitFor();
    }

    /** From the receipt on into the box for other opinions, as far as the thanks. @param seen looks at the page on the way */
    void sayMore(String opinion, Runnable seen) {
        press("Gửi thêm ý kiến bằng lời");
        press("Tiếp tục");
        page.getByText("Hãy viết ý kiến rồi bấm Tiếp tục.").waitFor();
        field("Ý kiến của hộ").fill(opinion);
        seen.run();
        press("Tiếp tục");
        press("Gửi ý kiến");
        heading("Ý kiến đã vào hộp").waitFor();
    }

    void awaitRefusal(String words) {
        heading(words).waitFor();
    }

    /** From the receipt to the place of the ballot on the board. */
    void findOnBoard() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Xem trong sổ chung")).click();
        page.locator("[data-verdict=ON_BOARD]").waitFor();
    }

    void decrypt(String vote, String loginName, Path keyFile) {
        page.navigate(house.at("/booth/trustee#v=" + vote));
        signIn(loginName);
        Locator warning = page.getByLabel("Tôi hiểu và vẫn mở");
        heading("Mở tổng số phiếu").or(warning).waitFor(new Locator.WaitForOptions().setTimeout(LONG));
        if (warning.isVisible()) {
            warning.check();
            press("Đi tiếp");
            heading("Mở tổng số phiếu").waitFor();
        }
        page.getByLabel("Tệp khoá").setInputFiles(keyFile);
        field("Cụm mật khẩu").fill(passphrase(loginName));
        press("Mở phần của tôi");
        heading("Phần của ông/bà đã được nhận").waitFor();
    }

    private void choose(String choice) {
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(choice).setExact(true)).check();
        press("Tiếp tục");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bỏ phiếu")).waitFor();
    }

    private void signIn(String loginName) {
        field("Tên đăng nhập").fill(loginName);
        field("Mật khẩu").fill(OfficeRooms.PASSWORD);
        press("Đăng nhập");
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private Locator heading(String words) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words));
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    private static String passphrase(String loginName) {
        return "ghe cau gió mùng " + loginName;
    }
}
