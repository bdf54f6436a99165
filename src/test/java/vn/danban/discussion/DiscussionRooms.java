package vn.danban.discussion;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import vn.danban.community.CommunityFixtures;
import vn.danban.matter.Matter;
import vn.danban.shared.Messages;
import vn.danban.testing.Browser;

/** The page of a discussion in somebody's browser. Pictures stay in {@code target/discussion}. */
final class DiscussionRooms {
    private static final Path PICTURES = Path.of("target/discussion");

    private final Page page;
    private final Matter matter;

    private DiscussionRooms(Page page, Matter matter) {
        this.page = page;
        this.matter = matter;
    }

    static DiscussionRooms passerBy(Browser browser, Matter matter) {
        return new DiscussionRooms(browser.visitor(360), matter);
    }

    static DiscussionRooms signedIn(Browser browser, int width, String loginName, Matter matter) {
        Page page = browser.visitor(width);
        page.navigate("/dang-nhap");
        page.getByLabel(words("sign-in.name")).fill(loginName);
        page.getByLabel(words("sign-in.password"), new Page.GetByLabelOptions().setExact(true)).fill(CommunityFixtures.PASSWORD);
        page.locator("main vaadin-button").first().click();
        assertThat(page.getByText(words("layout.sign-out")).first()).isVisible();
        return new DiscussionRooms(page, matter);
    }

    /** @param path of the house, or below the matter's own address when it begins with a dot */
    DiscussionRooms opens(String path) {
        page.navigate(path.startsWith(".") ? "/viec/" + matter.id().text() + path.substring(1) : path);
        page.locator("main h1").waitFor();
        return this;
    }

    DiscussionRooms reads(String sentence) {
        assertThat(page.locator("main")).containsText(sentence);
        return this;
    }

    DiscussionRooms doesNotRead(String sentence) {
        assertThat(page.locator("main")).not().containsText(sentence);
        return this;
    }

    DiscussionRooms unfolds(String key) {
        page.locator("summary").getByText(words(key)).click();
        return this;
    }

    DiscussionRooms types(String key, String text) {
        field(key).fill(text);
        return this;
    }

    DiscussionRooms stillHas(String key, String text) {
        assertThat(field(key)).hasValue(text);
        return this;
    }

    DiscussionRooms chooses(String key, String start) {
        field(key).click();
        page.locator("vaadin-select-item").filter(new Locator.FilterOptions().setHasText(start)).first().click();
        return this;
    }

    DiscussionRooms presses(String words) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true)).first().click();
        return this;
    }

    /** A picture of a page that shuts nobody out. */
    DiscussionRooms picture(String name) {
        Browser.assertForEverybody(page);
        return photograph(name);
    }

    DiscussionRooms photograph(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
        return this;
    }

    void leaves() {
        page.context().close();
    }

    private Locator field(String key) {
        return page.getByLabel(words(key), new Page.GetByLabelOptions().setExact(true)).last();
    }

    static String words(String key, Object... details) {
        return new Messages().text(Messages.VIETNAMESE, key, details);
    }
}
