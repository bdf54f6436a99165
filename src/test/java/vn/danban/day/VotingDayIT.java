package vn.danban.day;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.danban.day.BoothRooms.PaperCard;
import vn.danban.elections.ReferenceTool;
import vn.danban.office.Office;
import vn.danban.voting.Announcement.ToldThrough;

/**
 * One voting day of a hamlet, from the empty installation to the verdict of the verifiers, by the doors people use: pages in
 * real browsers, the API, the program's own commands. A whole hamlet of hundreds of households is one by
 * {@code -Ddanban.day.households=412 -Ddanban.day.seconds=180}. Archive and pictures stay in {@code target/day}.
 */
class VotingDayIT {
    private static final Path KEPT = Path.of("target/day");
    /** As many as one has patience for: each card and each ballot costs its 600 000 rounds. */
    private static final int HOUSEHOLDS = Integer.getInteger("danban.day.households", 24);
    private static final List<String> TRUSTEES = List.of("giukhoa1", "giukhoa2", "giukhoa3");
    /** More than half of all. */
    private static final int NEEDED = HOUSEHOLDS / 2 + 1;
    /** With two ballots from browsers exactly as many as are needed. */
    private static final int GENERATED_APPROVE = NEEDED - 2;
    private static final int GENERATED_REJECT = HOUSEHOLDS / 10;
    private static final int GENERATED = NEEDED + HOUSEHOLDS / 8;
    static final String OPINION = "Nên đặt thêm một điểm tập kết ở đầu hẻm 12.";
    /** Long enough for all to cast on a small, busy machine. */
    private static final Duration OPEN_FOR = Duration.ofSeconds(Long.getLong("danban.day.seconds", 75));

    private static Path folder;
    private static House house;
    private static Browsers browsers;

    private String hamlet;
    private String matter;
    private String vote;
    private String cardSet;
    private List<PaperCard> cards;
    private GeneratedBallots others;
    private final Map<String, Path> keyFiles = new TreeMap<>();
    private Instant closing;

    @BeforeAll
    static void the_doors_open() throws IOException, InterruptedException {
        Files.createDirectories(KEPT);
        folder = Files.createTempDirectory("danban-day");
        house = House.open(folder.resolve("data"));
        browsers = new Browsers(KEPT);
    }

    @AfterAll
    static void the_doors_close() throws InterruptedException {
        browsers.close();
        house.close();
    }

    @Test
    void a_hamlet_decides_and_anybody_can_check_it() throws Exception {
        the_administrator_sets_up_the_hamlet();
        the_head_brings_in_the_list_and_proposes_the_matter();
        BeforeTheVote before = new BeforeTheVote(house, browsers, matter, NEEDED);
        before.head_and_front_agree_and_the_commune_is_told();
        before.the_team_is_named();
        the_leader_makes_the_cards_and_hands_them_over();
        before.more_than_half_of_all_households_choose_to_decide_online(hamlet, cards.getFirst(), cardSet, others);
        the_head_calls_the_vote();
        three_trustees_make_their_keys();
        the_times_are_set_and_the_leader_approves_the_list();
        Page late = a_voter_fills_in_a_ballot_and_hesitates();
        two_voters_cast_theirs_and_nobody_casts_twice();
        the_other_households_cast_theirs();
        the_vote_closes_and_the_hesitant_voter_is_refused(late);
        the_trustees_open_the_tally();
        the_result_says_how_many_agreed();
        anybody_downloads_and_verifies_the_archive();
        AfterTheVote after = new AfterTheVote(house, browsers, matter);
        after.everybody_reads_what_was_in_the_box(vote);
        after.the_leader_draws_up_the_minutes();
        after.the_head_writes_the_decision_has_it_signed_and_sends_it();
        after.both_offices_of_the_commune_receive_it();
        after.everybody_reads_the_decision_and_its_papers();
        browsers.requireNoComplaints();
    }

    private void the_administrator_sets_up_the_hamlet() throws InterruptedException {
        OfficeRooms office = new OfficeRooms(house, browsers.window(Browsers.LAPTOP));
        office.becomeAdministrator(house.setUpCode());
        hamlet = office.addHamlet("xã Bình Minh Đông", "tỉnh Tây Ninh", "Ấp Bình Tân");
        Map<String, Office> offices = Map.of("truongap", Office.HAMLET_HEAD, "mattran", Office.FRONT_COMMITTEE_HEAD,
            "giukhoa1", Office.TRUSTEE, "giukhoa2", Office.TRUSTEE, "giukhoa3", Office.TRUSTEE);
        offices.keySet().forEach(name -> office.createAccount("Bà con " + name, name));
        List.of("totruong", "thanhvien", "daidienho", "ubndxa", "mattranxa").forEach(name -> office.createAccount("Bà con " + name, name));
        offices.forEach((name, held) -> office.appoint(hamlet, held, name));
        office.appointInCommune(Office.COMMUNE_PEOPLES_COMMITTEE, "ubndxa");
        office.appointInCommune(Office.COMMUNE_FRONT, "mattranxa");
    }

    private void the_head_brings_in_the_list_and_proposes_the_matter() {
        Page window = browsers.window(Browsers.LAPTOP);
        OfficeRooms office = new OfficeRooms(house, window);
        office.signIn("truongap");
        office.importHouseholds(hamlet, roll(), HOUSEHOLDS);
        browsers.picture(window, "import");
        matter = office.propose(hamlet, "Giờ giấc sinh hoạt chung và nơi để rác",
            "Bà con có đồng ý với nội dung trên không?",
            "Từ 22 giờ đến 5 giờ giữ yên tĩnh.\nRác để đúng hai điểm tập kết, từ 17 giờ đến 19 giờ.");
        window.navigate(house.at("/viec/" + matter + "/goi-bieu-quyet"));
        window.getByText("Điều 16 khoản 2").waitFor();
        browsers.picture(window, "call-too-early");
    }

    /** The first households of a list as an office keeps it. */
    private static Path roll() {
        try {
            List<String> lines = Files.readAllLines(Path.of("src/test/resources/rolls/khu-pho-3.csv"));
            return Files.write(folder.resolve("danh-sach-ho.csv"), lines.subList(0, HOUSEHOLDS + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void the_head_calls_the_vote() {
        Page window = browsers.window(Browsers.LAPTOP);
        OfficeRooms office = new OfficeRooms(house, window);
        office.signIn("truongap");
        office.callVote(matter);
        browsers.picture(window, "matter-preparing");
    }

    private void the_leader_makes_the_cards_and_hands_them_over() {
        cards = new BoothRooms(house, browsers.window(Browsers.LAPTOP)).makeCards(hamlet, HOUSEHOLDS, folder.resolve("cards.json"));
        assertEquals(HOUSEHOLDS, cards.stream().map(PaperCard::household).distinct().count());
        OfficeRooms office = new OfficeRooms(house, browsers.window(Browsers.LAPTOP));
        office.signIn("totruong");
        office.markAllHandedOver(hamlet, HOUSEHOLDS);
        cardSet = field(house.caller().get("/api/hamlets/" + hamlet + "/open-votes").body(), "cardSetId");
        others = new GeneratedBallots(cards.subList(2, 2 + GENERATED), cardSet);
    }

    private void three_trustees_make_their_keys() {
        OfficeRooms office = new OfficeRooms(house, browsers.window(Browsers.PHONE));
        office.signIn(TRUSTEES.getFirst());
        vote = office.voteInTaskOf(matter);
        for (String trustee : TRUSTEES) {
            BoothRooms booth = new BoothRooms(house, browsers.window(Browsers.PHONE));
            keyFiles.put(trustee, booth.makeTrusteeKey(vote, trustee, folder));
        }
    }

    private void the_times_are_set_and_the_leader_approves_the_list() {
        OfficeRooms office = new OfficeRooms(house, browsers.window(Browsers.LAPTOP));
        office.signIn("truongap");
        Instant now = Instant.now();
        closing = now.plus(OPEN_FOR).truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        office.reschedule(matter, now, closing);
        Page member = browsers.window(Browsers.PHONE);
        OfficeRooms team = new OfficeRooms(house, member);
        team.signIn("thanhvien");
        team.announce(matter, ToldThrough.LOUDSPEAKER);
        browsers.picture(member, "announced");
        browsers.requireUsableByEverybody(member);
        Page window = browsers.window(Browsers.LAPTOP);
        new BoothRooms(house, window).approveList(vote, folder.resolve("cards.json"));
        awaitStage("OPEN");
    }

    private Page a_voter_fills_in_a_ballot_and_hesitates() {
        Page phone = browsers.window(Browsers.PHONE);
        new BoothRooms(house, phone).fillInByTyping(cards.getLast(), "Không đồng ý");
        browsers.picture(phone, "booth-review");
        return phone;
    }

    private void two_voters_cast_theirs_and_nobody_casts_twice() {
        Page phone = browsers.window(Browsers.PHONE);
        BoothRooms booth = new BoothRooms(house, phone);
        booth.fillInByAddress(cards.get(0), cardSet, "Đồng ý");
        browsers.requireUsableByEverybody(phone);
        booth.openInstead("Đồng ý", browsers::requireUsableByEverybody);
        booth.cast();
        booth.awaitReceipt();
        browsers.picture(phone, "booth-receipt");
        browsers.requireUsableByEverybody(phone);
        booth.findOnBoard();
        browsers.picture(phone, "find");
        browsers.requireUsableByEverybody(phone);

        Page other = browsers.window(Browsers.PHONE);
        BoothRooms second = new BoothRooms(house, other);
        second.fillInByAddress(cards.get(1), cardSet, "Đồng ý");
        second.cast();
        second.awaitReceipt();
        second.sayMore(OPINION, () -> browsers.picture(other, "booth-opinion"));
        browsers.picture(other, "booth-opinion-receipt");
        browsers.requireUsableByEverybody(other);
        Page again = browsers.window(Browsers.PHONE);
        BoothRooms twice = new BoothRooms(house, again);
        twice.fillInByAddress(cards.get(1), cardSet, "Không đồng ý");
        twice.cast();
        twice.awaitRefusal("Hộ này đã bỏ phiếu rồi");
        browsers.picture(again, "booth-already-cast");
        browsers.requireUsableByEverybody(again);
    }

    private void the_other_households_cast_theirs() {
        others.cast(house.caller(), vote, GENERATED_APPROVE, GENERATED_REJECT);
        assertTrue(Instant.now().isBefore(closing), "all were cast in time");
        assertEquals(Integer.toString(GENERATED + 2), field(view(), "turnout"));
        Page page = browsers.window(Browsers.PHONE);
        visit(page, "/viec/" + matter, "matter-open");
    }

    private void the_vote_closes_and_the_hesitant_voter_is_refused(Page late) {
        awaitStage("CLOSED");
        BoothRooms booth = new BoothRooms(house, late);
        booth.cast();
        booth.awaitRefusal("Đã hết giờ bỏ phiếu");
        browsers.picture(late, "booth-too-late");
        visit(browsers.window(Browsers.PHONE), "/viec/" + matter, "matter-closed");
    }

    private void the_trustees_open_the_tally() {
        for (String trustee : TRUSTEES) {
            new BoothRooms(house, browsers.window(Browsers.PHONE)).decrypt(vote, trustee, keyFiles.get(trustee));
        }
        awaitStage("TALLIED");
    }

    private void the_result_says_how_many_agreed() {
        Page page = browsers.window(Browsers.PHONE);
        visit(page, "/viec/" + matter, "matter-result");
        page.getByText(NEEDED + " trên " + HOUSEHOLDS + " hộ đồng ý").first().waitFor();
        page.getByText("đã được thông qua").first().waitFor();
        visit(page, "/so-chung/" + vote, "board");
        visit(page, "/ap/" + hamlet, "hamlet");
        visit(page, "/", "home");
        visit(page, "/dang-nhap", "sign-in");
    }

    private void anybody_downloads_and_verifies_the_archive() throws IOException, InterruptedException {
        Path archive = KEPT.resolve(vote + ".bel");
        HttpResponse<byte[]> download = HttpClient.newHttpClient().send(
            house.caller().request("/api/votes/" + vote + "/archive").build(), BodyHandlers.ofByteArray());
        assertEquals(200, download.statusCode());
        Files.write(archive, download.body());
        assertEquals(0, House.run("verify", archive.toString()));
        ReferenceTool.named().ifPresent(tool -> tool.requireAccepted(archive));
    }

    private void visit(Page page, String path, String name) {
        page.navigate(house.at(path));
        page.locator("h1").first().waitFor();
        browsers.picture(page, name);
        browsers.requireUsableByEverybody(page);
    }

    private String view() {
        return house.caller().get("/api/votes/" + vote).body();
    }

    /** Opening and closing happen by the server's own clock; nobody presses a button. */
    private void awaitStage(String stage) {
        Instant patience = closing.plus(Duration.ofMinutes(3));
        List<String> seen = new ArrayList<>();
        while (Instant.now().isBefore(patience)) {
            seen.add(field(view(), "stage"));
            if (seen.getLast().equals(stage)) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        }
        throw new AssertionError("never " + stage + ", but " + seen.getLast());
    }

    private static String field(String json, String name) {
        return json.replaceFirst("(?s).*?\"" + name + "\":\"?([^\",}]*).*", "$1");
    }
}
