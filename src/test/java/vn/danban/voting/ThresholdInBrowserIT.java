package vn.danban.voting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Browser.assertForEverybody;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.danban.ceremony.Ceremonies;
import vn.danban.ceremony.CeremonyStep;
import vn.danban.elections.ReferenceTool;
import vn.danban.matter.Matter;
import vn.danban.protocol.group.Scalar;
import vn.danban.protocol.sealing.GenerateTrusteeKey;
import vn.danban.protocol.trustee.TrusteeKey;
import vn.danban.testing.Browser;
import vn.danban.testing.People;

/**
 * Three trustees of whom two suffice, each at their own browser: they make the set together, one of them comes back in the middle,
 * one loses the key, and the tally still comes out. Pictures stay in {@code target/threshold}.
 */
@VotingTest
class ThresholdInBrowserIT {
    private static final Path PICTURES = Path.of("target/threshold");
    private static final int SLOW_MACHINE = 60_000;

    @Inject
    VotingFixtures fixtures;
    @Inject
    EmbeddedServer server;
    @TempDir
    Path folder;
    private Browser browser;
    private TestHamlet hamlet;

    @BeforeEach
    void a_hamlet() {
        PlaywrightAssertions.setDefaultAssertionTimeout(SLOW_MACHINE);
        browser = new Browser(server.getURI());
        hamlet = fixtures.made(fixtures.aHamlet().withHouseholds(4));
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), browser.faults());
        browser.close();
    }

    @Test
    void a_set_is_made_at_three_browsers_one_of_which_comes_back_and_two_keys_open_the_tally() throws IOException {
        TestVote vote = fixtures.aCalledThresholdVote(hamlet, 2);
        List<TrusteeRoom> rooms = rooms(vote);
        rooms.get(0).makeKey(this::picture);
        rooms.get(1).makeKey((page, name) -> { });
        assertThat(rooms.get(1).page.locator("h1")).hasText("Đang chờ những người khác…");
        picture(rooms.get(1).page, "waiting");

        rooms.get(1).comeBack();
        assertThat(rooms.get(1).page.locator("h1")).hasText("Đang chờ những người khác…");
        rooms.get(2).makeKey((page, name) -> { });
        assertThat(rooms.get(1).page.locator("h1")).hasText("Làm tiếp bộ khoá chung");
        picture(rooms.get(1).page, "resume");
        rooms.get(1).openKeyFile("Làm tiếp");
        rooms.forEach(room -> assertThat(room.page.locator("h1")).hasText("Bộ khoá đã xong"));
        assertEquals(1, rooms.stream().map(room -> room.page.locator("#set-code").textContent()).distinct().count());
        picture(rooms.get(2).page, "complete");

        vote.sealed().advance();
        vote.withBallots(2, 1, 0).closesNow();
        Files.delete(rooms.get(1).file);
        rooms.get(2).decrypt(this::picture);
        assertThat(rooms.get(2).page.locator(".notice")).containsText("Đã có 1 trên 2 người cần thiết");
        picture(rooms.get(2).page, "given");
        rooms.get(0).comeBack();
        rooms.get(0).decrypt((page, name) -> { });
        assertThat(rooms.get(0).page.locator(".notice")).containsText("Đã đủ số người cần thiết");

        assertEquals(new Outcome(2, 1, 0, 4, 3), vote.now().outcome().orElseThrow());
        assertTrue(vote.report().accepted(), () -> vote.report().toString());
        Path archive = folder.resolve(vote.id + ".bel");
        Files.write(archive, vote.archiveBytes());
        ReferenceTool.named().ifPresent(tool -> tool.requireAccepted(archive));
    }

    @Test
    void the_head_sees_how_many_will_suffice_and_may_change_it() {
        Matter matter = fixtures.prepared(hamlet, fixtures.aMatter(hamlet));
        Page page = browser.visitor(360);
        page.navigate("/dang-nhap");
        page.getByLabel("Tên đăng nhập").fill(hamlet.head().loginName());
        page.getByLabel("Mật khẩu", new Page.GetByLabelOptions().setExact(true)).fill(People.PASSWORD);
        page.locator("main vaadin-button").first().click();
        assertThat(page.getByText("Đăng xuất").first()).isVisible();
        page.navigate("/viec/" + matter.id().text() + "/goi-bieu-quyet");
        assertThat(page.getByLabel("2 trong 3 người")).isChecked();
        picture(page, "call");
        page.getByLabel("Tất cả 3 người").check();
        page.getByLabel("2 trong 3 người").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gọi biểu quyết").setExact(true)).click();
        assertThat(page.getByText("Cần 2 trong 3 người giữ khoá cùng mở kết quả.")).isVisible();
        page.getByText("Đúng, gọi biểu quyết").click();
        page.waitForURL(address -> address.endsWith("/viec/" + matter.id().text()));
        assertEquals(2, fixtures.the(Ceremonies.class).of(fixtures.the(Votes.class).latestOn(matter.id()).orElseThrow().id()).orElseThrow().needed());
    }

    @Test
    void a_share_that_does_not_fit_names_its_sender_to_everybody_and_a_new_set_is_begun_with_a_reason() {
        TestVote vote = fixtures.aCalledThresholdVote(hamlet, 2);
        TestCeremony others = new TestCeremony(vote, 1, 2);
        TrusteeRoom first = rooms(vote).getFirst();
        first.makeKey((page, name) -> { });
        assertThat(first.page.locator("h1")).hasText("Đang chờ những người khác…");
        others.send(CeremonyStep.CERTIFICATE, 2).send(CeremonyStep.CERTIFICATE, 3);
        others.send(CeremonyStep.COEFFICIENTS, 2, others.coefficientsAsSent(2, 1));
        others.send(CeremonyStep.COEFFICIENTS, 3, others.coefficientsAsSent(3, 0));

        assertThat(first.page.locator("h1")).hasText("Đã dừng làm bộ khoá");
        assertThat(first.page.locator(".notice")).containsText("Người giữ khóa " + hamlet.trustees().get(1).loginName());
        picture(first.page, "stopped");
        TrusteeRoom third = rooms(vote).get(2);
        third.comeBack();
        assertThat(third.page.locator(".notice")).containsText("không khớp với phần công khai");
        third.page.locator("#again").click();
        assertThat(third.page.locator(".problem")).hasText("Hãy ghi lý do, để những người khác hiểu.");
        third.page.getByLabel("Lý do làm lại").fill("Máy của người thứ hai hỏng");
        third.page.locator("#again").click();
        assertThat(third.page.locator("main")).containsText("Lý do: Máy của người thứ hai hỏng");
        picture(third.page, "again");
    }

    @Test
    void a_trustee_may_use_files_of_the_formats_own_tool() throws IOException {
        TestVote vote = fixtures.aCalledVote(hamlet);
        GenerateTrusteeKey.KeyPair pair = keyOfTool();
        TrusteeRoom room = rooms(vote).getFirst();
        room.comeBack();
        room.page.getByText("Tôi dùng belenios-tool của riêng mình").click();
        picture(room.page, "tool-key");
        room.hand("Tệp khoá công khai (.pubkey)", "\"" + pair.secret() + "\"", "Nộp khoá công khai");
        assertThat(room.page.locator(".problem")).containsText("Đây là tệp .privkey");
        room.hand("Tệp khoá công khai (.pubkey)", new TrusteeKey(pair.key().publicKey(), GenerateTrusteeKey.generate(fixtures.random).key().knowledge(), Optional.empty()).json(), "Nộp khoá công khai");
        assertThat(room.page.locator(".problem")).containsText("bằng chứng trong tệp không đúng");
        room.hand("Tệp khoá công khai (.pubkey)", pair.key().json() + "\n", "Nộp khoá công khai");
        assertThat(room.page.locator("h1")).hasText("Khoá đã sẵn sàng");

        vote.keys.add(pair);
        vote.give(1, GenerateTrusteeKey.generate(fixtures.random));
        vote.give(2, GenerateTrusteeKey.generate(fixtures.random));
        vote.sealed().advance();
        vote.withBallots(1, 1, 1).closesNow();
        room.comeBack();
        room.agreeToFewBallots();
        picture(room.page, "tool-decrypt");
        room.hand("Tệp phần mở của tôi", "{}", "Gửi phần mở");
        assertThat(room.page.locator(".problem")).containsText("không phải phần mở");
        room.hand("Tệp phần mở của tôi", TestVote.text(vote.decryption(1)), "Gửi phần mở");
        assertThat(room.page.locator(".problem")).containsText("không qua được bước kiểm tra");
        room.hand("Tệp phần mở của tôi", TestVote.text(vote.decryption(0)) + "\n{\"owner\":1,\"payload\":\"\"}\n", "Gửi phần mở");
        assertThat(room.page.locator("h1")).hasText("Phần của ông/bà đã được nhận");
        vote.decrypt(1);
        vote.decrypt(2);
        assertTrue(vote.report().accepted());
    }

    /** Made by the tool where the environment names one, in its shape by us otherwise. */
    private GenerateTrusteeKey.KeyPair keyOfTool() throws IOException {
        if (ReferenceTool.named().isEmpty()) {
            return GenerateTrusteeKey.generate(fixtures.random);
        }
        ReferenceTool.named().get().in(folder, "setup", "generate-trustee-key", "--group", "Ed25519");
        return new GenerateTrusteeKey.KeyPair(Scalar.parse(written(".privkey").replace("\"", "")),
            TrusteeKey.parse(written(".pubkey").getBytes(StandardCharsets.UTF_8)));
    }

    private String written(String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return Files.readString(files.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow()).strip();
        }
    }

    private List<TrusteeRoom> rooms(TestVote vote) {
        return List.of(new TrusteeRoom(browser.visitor(360), vote, 1, folder), new TrusteeRoom(browser.visitor(1280), vote, 2, folder),
            new TrusteeRoom(browser.visitor(360), vote, 3, folder));
    }

    /** Looks with both widths, and whether everybody can use it. */
    private void picture(Page page, String name) {
        int before = page.viewportSize().width;
        for (int width : List.of(360, 1280)) {
            page.setViewportSize(width, 800);
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + "-" + width + ".png")));
            assertForEverybody(page);
        }
        page.setViewportSize(before, 800);
    }
}
