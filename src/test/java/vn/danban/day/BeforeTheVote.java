package vn.danban.day;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.danban.day.BoothRooms.PaperCard;
import vn.danban.preparation.PreparationStep;
import vn.danban.preparation.TeamCapacity;
import vn.danban.verifier.VerifyConsent;

/** The way of Decree 59/2023 Art. 5 to the vote: six people with their own accounts, each in their own window. */
final class BeforeTheVote {
    private final House house;
    private final Browsers browsers;
    private final String matter;
    private final int consenting;
    private WayRooms head;

    /** @param consenting how many households agree to decide online */
    BeforeTheVote(House house, Browsers browsers, String matter, int consenting) {
        this.house = house;
        this.consenting = consenting;
        this.browsers = browsers;
        this.matter = matter;
    }

    void head_and_front_agree_and_the_commune_is_told() {
        head = wayOf("truongap", Browsers.LAPTOP);
        WayRooms front = wayOf("mattran", Browsers.PHONE);
        head.agreeOnContent();
        assertTrue(head.offersNothingFor(PreparationStep.FORM_AGREED), "one side alone goes no further");
        front.open().agreeOnContent();
        head.open().agreeOnForm("Việc nhỏ, bà con đi làm xa nhiều.");
        front.open().agreeOnForm("Đồng ý với Trưởng ấp.");
        head.open().findDevices(consenting, "Hộ chưa có máy được Tổ giúp ở nhà văn hoá.");
        head.report("05/BC-ABT");
        WayRooms committee = wayOf("ubndxa", Browsers.LAPTOP);
        assertTrue(wayOf("giukhoa1", Browsers.PHONE).offersNothingFor(PreparationStep.RECEIVED), "nobody else receives");
        committee.receiveAs("COMMUNE_PEOPLES_COMMITTEE");
        assertTrue(head.open().offersNothingFor(PreparationStep.TEAM_NAMED), "both must have received it");
        wayOf("mattranxa", Browsers.LAPTOP).receiveAs("COMMUNE_FRONT");
    }

    void the_team_is_named() {
        head.open().nameTeam("03/QĐ-ABT", List.of("totruong", "thanhvien", "daidienho"),
            List.of(TeamCapacity.FRONT_COMMITTEE, TeamCapacity.HAMLET, TeamCapacity.HOUSEHOLD_REPRESENTATIVE));
    }

    void more_than_half_of_all_households_choose_to_decide_online(String hamlet, PaperCard card, String cardSet,
            GeneratedBallots others) {
        Page window = browsers.window(Browsers.LAPTOP);
        new OfficeRooms(house, window).signIn("totruong");
        WayRooms leader = new WayRooms(house, window, matter);
        leader.open().invited();
        leader.askHouseholds(Instant.now().plus(Duration.ofDays(2)));
        Page phone = browsers.window(Browsers.PHONE);
        BoothRooms booth = new BoothRooms(house, phone);
        booth.consent(card, cardSet, "Đồng ý");
        browsers.picture(phone, "booth-consent");
        browsers.requireUsableByEverybody(phone);
        others.agreeToDecideOnline(house.caller(), hamlet, consenting - 1);
        String poll = house.caller().get("/api/hamlets/" + hamlet + "/consent-polls").body().replaceAll("(?s).*?\"poll\":\"([^\"]+)\".*", "$1");
        leader.open().endPoll();
        VerifyConsent.Result counted = VerifyConsent.verify(
            house.caller().get("/api/consent-polls/" + poll + "/record").body().getBytes(StandardCharsets.UTF_8), List.of());
        assertTrue(counted.accepted() && counted.passed() && counted.agree() == consenting, counted.refusals()::toString);
        browsers.picture(window, "way-complete");
    }

    /** The way to the vote in the window of this person, signed in. */
    private WayRooms wayOf(String loginName, int width) {
        Page window = browsers.window(width);
        new OfficeRooms(house, window).signIn(loginName);
        return new WayRooms(house, window, matter).open();
    }
}
