package vn.danban.day;

import static vn.danban.day.WayRooms.words;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** From the counted votes to the commune's receipt: minutes, decision, signatures, sending, and what everybody can read. */
final class AfterTheVote {
    private final House house;
    private final Browsers browsers;
    private final String matter;

    AfterTheVote(House house, Browsers browsers, String matter) {
        this.house = house;
        this.browsers = browsers;
        this.matter = matter;
    }

    void everybody_reads_what_was_in_the_box(String vote) {
        Page page = browsers.window(Browsers.PHONE);
        page.navigate(house.at("/bieu-quyet/" + vote + "/y-kien"));
        page.getByText(VotingDayIT.OPINION).waitFor();
        browsers.picture(page, "opinions");
        browsers.requireUsableByEverybody(page);
    }

    void the_leader_draws_up_the_minutes() {
        Page page = windowOf("totruong", "bien-ban");
        press(page.locator("body"), "minutes.act");
        page.getByText(VotingDayIT.OPINION).waitFor();
        press(dialog(page), "minutes.confirm");
        page.waitForURL(address -> address.endsWith("/viec/" + matter));
    }

    void the_head_writes_the_decision_has_it_signed_and_sends_it() {
        Page page = windowOf("truongap", "soan-van-ban");
        choose(page, "#dai-dien-1", "5");
        choose(page, "#dai-dien-2", "9");
        browsers.picture(page, "decision-written");
        press(page.locator("body"), "write.fix");
        dialog(page).getByLabel(words("write.agreed")).check();
        press(dialog(page), "write.fix-confirm");
        page.waitForURL(address -> address.endsWith("/ky-gui"));
        page.locator(".by-hand input[type=file]").setInputFiles(new FilePayload("da-ky.png", "image/png", scan()));
        page.getByText("Đã chọn: da-ky.png").waitFor();
        Locator boxes = page.locator(".boxes vaadin-checkbox");
        for (int i = 0; i < boxes.count(); i++) {
            boxes.nth(i).locator("input").check();
        }
        press(page.locator("body"), "sign.act");
        page.getByText(words("sign.recorded", 4)).first().waitFor();
        press(page.locator("body"), "send.act");
        press(dialog(page), "send.act");
        page.getByText(words("send.done")).first().waitFor();
        browsers.picture(page, "decision-sent");
    }

    void both_offices_of_the_commune_receive_it() {
        for (String officer : new String[] {"ubndxa", "mattranxa"}) {
            Page page = windowOf(officer, "van-ban");
            press(page.locator("body"), "answer.receive");
            press(dialog(page), "answer.receive");
            page.waitForCondition(() -> page.getByRole(AriaRole.BUTTON, button("answer.receive")).count() == 0);
            browsers.picture(page, "received-" + officer);
        }
    }

    void everybody_reads_the_decision_and_its_papers() {
        Page page = browsers.window(Browsers.PHONE);
        page.navigate(house.at("/viec/" + matter + "/van-ban"));
        page.getByText(VotingDayIT.OPINION).first().waitFor();
        page.navigate(house.at("/viec/" + matter + "/giay-to"));
        page.getByText(words("label.PaperKind.MINUTES_PUBLIC")).first().waitFor();
        if (page.getByText(words("label.PaperKind.MINUTES"), new Page.GetByTextOptions().setExact(true)).count() > 0) {
            throw new AssertionError("a stranger is offered the list of who took part");
        }
        browsers.picture(page, "papers");
        browsers.requireUsableByEverybody(page);
    }

    private Page windowOf(String loginName, String place) {
        Page page = browsers.window(Browsers.LAPTOP);
        new OfficeRooms(house, page).signIn(loginName);
        page.navigate(house.at("/viec/" + matter + "/" + place));
        page.locator("h1").first().waitFor();
        return page;
    }

    private static void choose(Page page, String field, String number) {
        page.locator(field).fill(number);
        page.locator(field).blur();
    }

    private static Locator dialog(Page page) {
        return page.getByRole(AriaRole.DIALOG).last();
    }

    private static void press(Locator where, String key) {
        where.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words(key)).setExact(true)).first().click();
    }

    private static Page.GetByRoleOptions button(String key) {
        return new Page.GetByRoleOptions().setName(words(key)).setExact(true);
    }

    /** A sheet of paper, signed. */
    private static byte[] scan() {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(210, 297, BufferedImage.TYPE_INT_RGB), "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
