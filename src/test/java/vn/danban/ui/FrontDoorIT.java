package vn.danban.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static vn.danban.testing.Browser.assertForEverybody;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danban.testing.Browser;
import vn.danban.testing.DanBanTest;
import vn.danban.testing.People;

@DanBanTest
class FrontDoorIT {
    @Inject
    EmbeddedServer server;
    private static final Map<EmbeddedServer, People> PEOPLE = new HashMap<>();
    private People people;
    private Browser browser;

    @BeforeEach
    void open() {
        people = PEOPLE.computeIfAbsent(server, house -> new People(house.getApplicationContext()));
        // With nobody there the house would ask to be set up.
        people.administrator("quan.tri");
        browser = new Browser(server.getURI());
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), browser.faults());
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void the_public_pages_are_for_everybody(int width) {
        Page page = browser.visitor(width);
        for (String address : new String[] {"/", "/dang-nhap", "/dang-xuat", "/khong-co-trang-nay"}) {
            page.navigate(address);
            assertThat(page.locator("h1")).isVisible();
            assertForEverybody(page);
        }
    }

    @Test
    void vietnamese_comes_first_and_english_is_remembered() {
        Page page = browser.visitor(360);
        page.navigate("/");
        assertThat(page.locator("html")).hasAttribute("lang", "vi");

        button(page, "English").click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        page.navigate("/dang-nhap");

        assertThat(page.locator("h1")).not().hasText("Đăng nhập");
        assertThat(button(page, "Tiếng Việt")).isVisible();
    }

    @Test
    void larger_text_is_remembered_and_still_fits_a_small_phone() {
        Page page = browser.visitor(360);
        page.navigate("/");
        button(page, "Chữ lớn nhất").click();
        assertThat(page.locator("html")).hasAttribute("data-text-size", "largest");

        page.reload();

        assertThat(page.locator("html")).hasAttribute("data-text-size", "largest");
        assertThat(page.locator("h1")).isVisible();
        assertForEverybody(page);
    }

    @Test
    void an_administrator_signs_in_keeps_accounts_and_signs_out() {
        People.Person administrator = people.administrator("quan.tri");
        Page page = browser.visitor(1280);
        page.navigate("/quan-tri/tai-khoan");
        assertThat(page.locator("h1")).hasText("Đăng nhập");
        String before = session(page);

        page.getByLabel("Tên đăng nhập").fill(administrator.loginName());
        page.getByLabel("Mật khẩu", new Page.GetByLabelOptions().setExact(true)).fill(People.PASSWORD);
        page.locator("main vaadin-button").click();
        assertThat(page.getByText("Đăng xuất")).isVisible();
        assertNotEquals(before, session(page), "the session of before signing in lives on");

        page.navigate("/quan-tri/tai-khoan");
        assertThat(page.locator("h1")).hasText("Tài khoản");
        assertThat(page.locator(".records")).containsText("quan.tri");
        assertForEverybody(page);

        page.navigate("/dang-xuat");
        page.locator("main vaadin-button").click();
        assertThat(page.getByText("Đăng nhập").first()).isVisible();
        page.navigate("/quan-tri/tai-khoan");
        assertThat(page.locator("h1")).hasText("Đăng nhập");
    }

    @Test
    void who_is_no_administrator_does_not_even_learn_that_the_page_exists() {
        People.Person hoa = people.named("hoa");
        Page page = browser.visitor(360);
        page.navigate("/dang-nhap");
        page.getByLabel("Tên đăng nhập").fill(hoa.loginName());
        page.getByLabel("Mật khẩu", new Page.GetByLabelOptions().setExact(true)).fill(People.PASSWORD);
        page.locator("main vaadin-button").click();
        assertThat(page.getByText("Đăng xuất")).isVisible();

        page.navigate("/quan-tri/tai-khoan");

        assertThat(page.locator("h1")).hasText("Không có trang này");
    }

    private static Locator button(Page page, String name) {
        return page.locator("header button").filter(new Locator.FilterOptions().setHasText(name))
            .or(page.locator("header button[aria-label='" + name + "']"));
    }

    private static String session(Page page) {
        return page.context().cookies().stream().filter(cookie -> cookie.name.equals("JSESSIONID")).findFirst().orElseThrow().value;
    }
}
