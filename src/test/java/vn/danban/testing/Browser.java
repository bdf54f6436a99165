package vn.danban.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real browser before a running house: Chromium at {@code CHROMIUM}, or where Debian puts it. */
public final class Browser implements AutoCloseable {
    private static final int SLOW_MACHINE = 60_000;
    private static final String STICKING_OUT = """
        [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)
            .slice(-5).map(e => e.outerHTML.slice(0, 120))""";

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String house;
    private final List<String> faults = new ArrayList<>();

    public Browser(URI house) {
        this.house = "http://127.0.0.1:" + house.getPort();
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright.chromium().launch(new BrowserType.LaunchOptions()
            .setExecutablePath(Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium")))
            .setArgs(List.of("--no-sandbox")));
    }

    /** Somebody new, who has never been here, with a screen of that width. */
    public Page visitor(int width) {
        BrowserContext context = chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, 800).setBaseURL(house));
        context.setDefaultTimeout(SLOW_MACHINE);
        context.setDefaultNavigationTimeout(SLOW_MACHINE);
        Page page = context.newPage();
        page.onPageError(faults::add);
        return page;
    }

    /** Script faults since the browser was opened. */
    public List<String> faults() {
        return faults;
    }

    /** Nobody is shut out (WCAG as axe checks it), and nothing sticks out of the screen. */
    public static void assertForEverybody(Page page) {
        List<String> found = new AxeBuilder(page).analyze().getViolations().stream()
            .map(violation -> violation.getId() + " " + violation.getNodes().stream().map(node -> node.getHtml()).toList()).toList();
        assertEquals(List.of(), found, page.url());
        assertEquals(page.viewportSize().width, page.evaluate("document.documentElement.scrollWidth"),
            () -> "sticking out of " + page.url() + ": " + page.evaluate(STICKING_OUT));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
