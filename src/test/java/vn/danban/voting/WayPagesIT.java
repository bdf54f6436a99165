package vn.danban.voting;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.consent.ConsentPoll;
import vn.danban.consent.HoldingConsentPolls;
import vn.danban.matter.DecisionForm;
import vn.danban.matter.Matter;
import vn.danban.matter.Matters;
import vn.danban.matter.ProposingMatters;
import vn.danban.office.Office;
import vn.danban.testing.Browserless;
import vn.danban.testing.People.Person;

/** The way to an online vote as its pages show it, to everybody and to whoever must act. */
@VotingTest
class WayPagesIT {
    @Inject
    VotingFixtures fixtures;
    @Inject
    ApplicationContext house;
    private TestHamlet hamlet;
    private Matter matter;

    @BeforeEach
    void open() {
        Set<Class<? extends Component>> pages = house.getBeanDefinitions(Qualifiers.byStereotype(Route.class)).stream()
            .map(bean -> bean.getBeanType().asSubclass(Component.class)).collect(Collectors.toSet());
        Browserless.open(house, pages);
        hamlet = fixtures.made(fixtures.aHamlet().withHouseholds(2));
        matter = fixtures.aMatter(hamlet);
    }

    @AfterEach
    void close() {
        Browserless.close();
    }

    private String page(String path) {
        UI.getCurrent().navigate("viec/" + matter.id().text() + path);
        return Browserless.words();
    }

    private String pageFor(Person person, String path) {
        return person.does(() -> page(path));
    }

    private void refused() {
        fixtures.preparing.untilAsked(hamlet, matter);
        ConsentPoll poll = hamlet.leader().does(() -> fixtures.the(HoldingConsentPolls.class)
            .open(matter.id(), fixtures.the(VoteRepository.class).clock().plus(Duration.ofHours(1))));
        fixtures.asOwner("UPDATE consent_polls SET closed_at = clock_timestamp(), agree = 1, disagree = 1 WHERE id = ?", poll.id().text());
    }

    @Test
    void everybody_reads_who_recorded_a_step_and_whose_the_next_one_is() {
        fixtures.preparing.untilReported(hamlet, matter);
        String words = page("");
        assertTrue(words.contains("Trưởng ấp, khu phố, Trưởng ban công tác Mặt trận · "), words);
        assertTrue(words.contains("Người phải làm: Cán bộ UBND xã, phường, Cán bộ UBMTTQ xã, phường"), words);
        assertFalse(page("/chuan-bi").contains("đã nhận báo cáo"), "nothing to click for a passer-by");
        assertTrue(pageFor(fixtures.preparing.communeOfficer(hamlet, Office.COMMUNE_FRONT), "/chuan-bi").contains("UBMTTQ đã nhận báo cáo"));
    }

    @Test
    void a_refused_consent_leads_the_head_and_nobody_else_to_another_form() {
        refused();
        assertTrue(pageFor(hamlet.head(), "").contains("Chọn họp hoặc phát phiếu"));
        assertTrue(pageFor(hamlet.head(), "/chuan-bi").contains("Đổi sang họp hoặc phát phiếu"));
        for (String path : new String[] {"", "/chuan-bi"}) {
            String words = page(path);
            assertFalse(words.contains("Chọn họp hoặc phát phiếu") || words.contains("Đổi sang họp"), words);
        }
        assertTrue(page("/chuan-bi").contains("Chưa đủ hộ đồng ý"));
    }

    @Test
    void a_matter_that_went_on_in_another_form_keeps_its_way_to_be_read_without_a_button() {
        fixtures.preparing.agreeOnContent(hamlet, matter);
        hamlet.head().does(() -> fixtures.the(ProposingMatters.class).changeForm(matter.id(), DecisionForm.MEETING));
        assertTrue(page("").contains("Xem từng bước, ai đã ghi gì"));
        String way = pageFor(hamlet.head(), "/chuan-bi");
        assertTrue(way.contains("đã chuyển sang hình thức khác: Họp"), way);
        assertFalse(way.contains("Tôi thống nhất") || way.contains("Rút lại"), way);
    }

    @Test
    void the_team_is_asked_to_tell_the_households_until_it_has() {
        TestVote vote = fixtures.aCalledVote(hamlet).withKeys();
        matter = fixtures.the(Matters.class).get(vote.now().matterId());
        assertTrue(pageFor(hamlet.member(), "").contains("Thông báo cho bà con"));
        assertTrue(pageFor(hamlet.member(), "/thong-bao").contains("Trước khi niêm phong"));
        assertFalse(pageFor(hamlet.leader(), "").contains("Hãy mở tệp thẻ đã lưu"), "nothing to approve yet");
        vote.announced();
        assertTrue(pageFor(hamlet.leader(), "").contains("Hãy mở tệp thẻ đã lưu"));
        assertFalse(pageFor(hamlet.member(), "").contains("Chưa thông báo thì chưa niêm phong được"));
        String words = page("");
        assertTrue(words.contains("Tổ lấy ý kiến đã thông báo lúc") && words.contains("Mời bà con biểu quyết."), words);
    }
}
