package vn.danban.recovery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.danban.testing.Browser.assertForEverybody;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Page;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import vn.danban.access.SignedIn;
import vn.danban.cards.CardId;
import vn.danban.cards.CardsFixtures;
import vn.danban.cards.HandingOverCards;
import vn.danban.cards.HouseholdCard;
import vn.danban.cards.MakingCards;
import vn.danban.community.CommunityFixtures;
import vn.danban.office.Appointment;
import vn.danban.office.FillingOffices;
import vn.danban.office.Office;
import vn.danban.place.Hamlet;
import vn.danban.testing.Browser;
import vn.danban.testing.DanBanTest;

/** An official with a telephone, and somebody of household 1: from the card to an account, a forgotten password and back. */
@DanBanTest
@Property(name = "danban.public-address", value = "https://danban.example")
@Property(name = "danban.second-factor", value = "required")
class AccessInBrowserIT {
    private static final Path PICTURES = Path.of("target/access");
    private static final String CODE = "4444333322221111";

    @Inject
    ApplicationContext house;
    @Inject
    EmbeddedServer server;
    @Inject
    CommunityFixtures fixtures;
    @Inject
    CardsFixtures cards;
    @Inject
    MakingCards making;
    @Inject
    HandingOverCards handing;

    @Test
    void an_official_sets_up_her_telephone_and_helps_somebody_who_opened_an_account_and_forgot_its_password() throws Exception {
        Hamlet hamlet = aHamletWithACard();
        SignedIn officer = fixtures.somebody("can.bo.xa", "Lê Thị Cán Bộ");
        fixtures.as(fixtures.administrator(), () -> house.getBean(FillingOffices.class).appoint(hamlet.communeId(),
            Office.COMMUNE_PEOPLES_COMMITTEE, officer.account(), Appointment.UNDOCUMENTED));
        try (Browser browser = new Browser(server.getURI())) {
            opensAnAccount(browser.visitor(360));
            Page desk = browser.visitor(1280);
            signsInWithATelephone(desk);
            String code = givesACode(desk);
            setsANewPassword(browser.visitor(360), code);
            looksAtOwnAccount(desk);
            assertEquals(List.of(), browser.faults());
        }
    }

    private Hamlet aHamletWithACard() {
        Hamlet hamlet = fixtures.aHamlet();
        SignedIn head = fixtures.officer(hamlet, Office.HAMLET_HEAD);
        SignedIn leader = fixtures.officer(hamlet, Office.TEAM_LEADER);
        fixtures.households(hamlet, head, 1);
        MakingCards.Order order = cards.order(hamlet, leader);
        fixtures.as(leader, () -> making.make(hamlet.id(), order.set().id(),
            List.of(new MakingCards.NewCard(order.missing().getFirst().householdId(), cards.key(), CODE))));
        Set<CardId> all = fixtures.as(leader, () -> handing.progress(hamlet.id())).notHandedOver().stream()
            .map(HouseholdCard::cardId).collect(Collectors.toSet());
        fixtures.as(leader, () -> handing.markHandedOver(hamlet.id(), all));
        return hamlet;
    }

    private void opensAnAccount(Page page) {
        page.navigate("/dang-nhap");
        picture(page, "sign-in");
        page.getByText("mở tài khoản bằng mã trên thẻ").click();
        page.getByLabel("Mã mở tài khoản").fill("4444 3333 2222 1112");
        button(page, "Tiếp tục");
        assertThat(page.getByText("Không có thẻ đang dùng nào có mã này")).isVisible();
        picture(page, "wrong-code");
        page.getByLabel("Mã mở tài khoản").fill("4444 3333 2222 1111");
        button(page, "Tiếp tục");
        assertThat(page.getByText("Hộ số 1")).isVisible();
        page.getByLabel("Số điện thoại hoặc thư điện tử").fill("+84 912 345 678");
        password(page, "Mật khẩu", "một câu dễ nhớ của nhà");
        picture(page, "open-account");
        button(page, "Mở tài khoản");
        assertThat(page.getByText("Đăng xuất").first()).isVisible();
    }

    private void signsInWithATelephone(Page page) throws Exception {
        page.navigate("/dang-nhap");
        page.getByLabel("Tên đăng nhập").fill("can.bo.xa");
        password(page, "Mật khẩu", CommunityFixtures.PASSWORD);
        page.locator("main vaadin-button").first().click();
        page.locator("img.qr").waitFor();
        picture(page, "second-factor");
        String secret = page.locator(".code").first().innerText().replace(" ", "");
        page.getByLabel("Mã 6 số").fill("000000");
        button(page, "Xong");
        assertThat(page.getByText("Mã chưa đúng")).isVisible();
        TimeBasedOneTimePasswordGenerator telephone = new TimeBasedOneTimePasswordGenerator();
        page.getByLabel("Mã 6 số").fill(telephone.generateOneTimePasswordString(new SecretKeySpec(new Base32().decode(secret), "HmacSHA1"), Instant.now()));
        button(page, "Xong");
        assertThat(page.locator(".recovery-codes li")).hasCount(8);
        picture(page, "recovery-codes");
        button(page, "Tôi đã chép và cất các mã");
        assertThat(page.getByText("Đăng xuất").first()).isVisible();
    }

    private String givesACode(Page page) {
        page.navigate("/hom-nay");
        page.getByText("Cấp mã đặt lại mật khẩu").first().click();
        page.getByLabel("Người ấy đăng nhập bằng").fill("0912 345 678");
        button(page, "Tìm");
        page.getByText("Thẻ căn cước, căn cước công dân").click();
        picture(page, "give-code");
        button(page, "Cấp mã");
        page.locator(".large-code").waitFor();
        picture(page, "code");
        return page.locator(".large-code").innerText();
    }

    private void setsANewPassword(Page page, String code) {
        page.navigate("/dang-nhap");
        page.getByText("Quên mật khẩu").click();
        page.waitForURL("**/quen-mat-khau");
        page.getByLabel("Mã 12 số").waitFor();
        page.getByLabel("Tên đăng nhập").fill("0912345678");
        page.getByLabel("Mã 12 số").fill(code);
        password(page, "Mật khẩu mới", "câu khác dễ nhớ hơn");
        picture(page, "forgotten");
        button(page, "Đặt mật khẩu mới");
        assertThat(page.getByText("Đã đặt mật khẩu mới.")).isVisible();
    }

    private void looksAtOwnAccount(Page page) {
        page.navigate("/tai-khoan");
        assertThat(page.getByText("Còn 8 mã")).isVisible();
        page.setViewportSize(360, 800);
        picture(page, "own-account");
        password(page, "Mật khẩu đang dùng", "không phải");
        password(page, "Mật khẩu mới", "một câu khác dễ nhớ");
        button(page, "Đổi mật khẩu");
        assertThat(page.getByText("Mật khẩu chưa đúng")).isVisible();
        password(page, "Mật khẩu đang dùng", CommunityFixtures.PASSWORD);
        button(page, "Đổi mật khẩu");
        assertThat(page.getByText("Đã đổi mật khẩu.")).isVisible();
        page.navigate("/hom-nay");
        assertThat(page.getByText("Đăng xuất").first()).isVisible();
    }

    private static void password(Page page, String label, String value) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(value);
    }

    private static void button(Page page, String words) {
        page.locator("vaadin-button", new Page.LocatorOptions().setHasText(words)).first().click();
    }

    private static void picture(Page page, String name) {
        page.locator("h1").waitFor();
        assertForEverybody(page);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }
}
