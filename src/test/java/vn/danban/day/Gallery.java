package vn.danban.day;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Photographs every page of the demo, at every stage of a vote and at both widths, into {@code target/gallery}; says where
 * something stands in somebody's way. After a build:
 *
 * <pre>mvn test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=vn.danban.day.Gallery</pre>
 *
 * With an address as argument it photographs the demo running there.
 */
final class Gallery {
    private static final Path PICTURES = Path.of("target/gallery");
    private static final String PASSWORD = "dan-ban-demo";

    private final House house;
    private final Browsers browsers;

    private Gallery(House house, Browsers browsers) {
        this.house = house;
        this.browsers = browsers;
    }

    public static void main(String[] address) throws IOException, InterruptedException {
        Files.createDirectories(PICTURES);
        Path data = Files.createTempDirectory("danban-gallery").resolve("data");
        try (House house = address.length > 0 ? House.running(address[0]) : House.open(data, "--demo");
                Browsers browsers = new Browsers(PICTURES)) {
            if (address.length == 0) {
                house.says("The demo is ready");
            }
            Gallery gallery = new Gallery(house, browsers);
            gallery.whatEverybodySees();
            gallery.whatOfficesSee();
        }
    }

    private void whatEverybodySees() {
        Page page = browsers.window(Browsers.PHONE);
        photograph(page, "/", "home");
        List<String> cards = hrefs(page, "a[href*='booth/#']");
        photograph(page, "/dang-nhap", "sign-in");
        photograph(page, "/khong-co-trang-nay", "not-found");
        photograph(page, hamlet(page, "Khu phố Mẫu 2"), "hamlet-empty");
        String hamlet = hamlet(page, "Ấp Mẫu");
        photograph(page, hamlet, "hamlet");
        int number = 0;
        for (String matter : hrefs(page, "a[href*='viec/']")) {
            photograph(page, matter, "matter-%02d".formatted(++number));
        }
        photograph(page, "/booth/", "booth-no-hamlet");
        photograph(browsers.window(Browsers.PHONE), "/booth/#h=" + idIn(hamlet), "booth-code");
        for (String card : cards.subList(0, Math.min(1, cards.size()))) {
            photograph(browsers.window(Browsers.PHONE), card, "booth-card");
        }
        photograph(page, "/booth/find", "booth-find");
        photograph(page, "/booth/verify", "booth-verify");
    }

    private void whatOfficesSee() {
        String hamlet = hamlet(browsers.window(Browsers.PHONE), "Ấp Mẫu");
        Page administrator = signedIn("quantri");
        photograph(administrator, "/xa", "office-communes");
        photograph(administrator, "/quan-tri/tai-khoan", "office-accounts");
        photograph(administrator, hamlet + "/chuc-vu", "office-offices");
        Page head = signedIn("truongap");
        photograph(head, "/hom-nay", "office-today-head");
        photograph(head, hamlet + "/ho-gia-dinh", "office-households");
        photograph(head, hamlet + "/ho-gia-dinh/nhap", "office-import");
        photograph(head, hamlet + "/viec-moi", "office-propose");
        Page leader = signedIn("totruong");
        photograph(leader, "/hom-nay", "office-today-leader");
        photograph(leader, hamlet + "/the", "office-cards");
        photograph(leader, "/booth/cards#h=" + idIn(hamlet), "booth-cards");
        Page trustee = signedIn("giukhoa2");
        photograph(trustee, "/hom-nay", "office-today-trustee");
        int number = 0;
        for (String task : hrefs(trustee, "a[href*='booth/trustee']")) {
            photograph(browsers.window(Browsers.PHONE), task, "booth-trustee-" + ++number);
        }
    }

    private Page signedIn(String loginName) {
        Page page = browsers.window(Browsers.LAPTOP);
        new OfficeRooms(house, page).signIn(loginName, PASSWORD);
        return page;
    }

    private void photograph(Page page, String path, String name) {
        page.navigate(path.startsWith("http") ? path : house.at(path.startsWith("/") ? path : "/" + path));
        page.locator("h1, h2").first().waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        browsers.picture(page, name);
        browsers.barriers(page).forEach(barrier -> System.out.println(name + ": " + barrier));
    }

    /** Path of the page of the hamlet with this name. */
    private String hamlet(Page page, String name) {
        page.navigate(house.at("/"));
        Locator link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)).first();
        return "/" + link.getAttribute("href").replaceFirst("^/", "");
    }

    private static String idIn(String hamlet) {
        return hamlet.replaceFirst(".*ap/", "");
    }

    private static List<String> hrefs(Page page, String selector) {
        return page.locator(selector).all().stream().map(link -> link.getAttribute("href"))
            .map(href -> href.startsWith("/") || href.startsWith("http") ? href : "/" + href).distinct().toList();
    }
}
