package vn.danban.day;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Real Chromium, one window for each person, at the width of an old phone or of a laptop. */
final class Browsers implements AutoCloseable {
    static final int PHONE = 360;
    static final int LAPTOP = 1280;
    private static final int PATIENCE = 60_000;

    private final Playwright playwright;
    private final Browser chromium;
    private final Path pictures;
    private final List<String> complaints = new ArrayList<>();

    /** @param pictures folder for screenshots */
    Browsers(Path pictures) {
        this.pictures = pictures;
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright.chromium().launch(new LaunchOptions()
            .setExecutablePath(Path.of(Objects.requireNonNullElse(System.getenv("CHROMIUM"), "/usr/bin/chromium")))
            .setArgs(List.of("--no-sandbox")));
    }

    /** A window of somebody who has none yet: own cookies, own memory. */
    Page window(int width) {
        BrowserContext person = chromium.newContext(new Browser.NewContextOptions()
            .setViewportSize(width, width == PHONE ? 740 : 900).setLocale("vi-VN").setTimezoneId("Asia/Ho_Chi_Minh"));
        person.setDefaultTimeout(PATIENCE);
        person.setDefaultNavigationTimeout(PATIENCE);
        Page page = person.newPage();
        page.onPageError(error -> complaints.add(page.url().replaceFirst("#.*", "") + ": " + error));
        return page;
    }

    /** Keeps what a person sees, at both widths. */
    void picture(Page page, String name) {
        int before = page.viewportSize().width;
        for (int width : List.of(PHONE, LAPTOP)) {
            page.setViewportSize(width, width == PHONE ? 740 : 900);
            page.waitForFunction("!document.querySelector('vaadin-connection-indicator')?.loading");
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(pictures.resolve(name + "-" + width + ".png")));
        }
        page.setViewportSize(before, before == PHONE ? 740 : 900);
    }

    void requireUsableByEverybody(Page page) {
        assertEquals(List.of(), barriers(page), page.url().replaceFirst("#.*", ""));
    }

    /** What stands seriously in somebody's way on the page (axe-core: WCAG A and AA). */
    List<String> barriers(Page page) {
        return new AxeBuilder(page).analyze().getViolations().stream()
            .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
            .map(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml()).toList();
    }

    /** No script failed in any window so far. */
    void requireNoComplaints() {
        assertEquals(List.of(), complaints);
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
