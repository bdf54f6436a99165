package vn.danban.voting;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Refusals.assertRefused;

import com.github.mvysny.kaributesting.v10.NotFoundError;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.discussion.AnsweringQuestions;
import vn.danban.discussion.DiscussingMatters;
import vn.danban.discussion.DiscussionRefusal;
import vn.danban.discussion.ItemId;
import vn.danban.matter.MatterId;
import vn.danban.testing.Browserless;
import vn.danban.testing.People.Person;

/** The one page of a matter, as it is read by a passer-by and by those who hold an office. */
@VotingTest
class MatterPageIT {
    private static final String NEXT = "Việc tiếp theo của ông/bà";
    private static final String HAVE_VOTED = "hộ đã bỏ phiếu";

    @Inject
    VotingFixtures fixtures;
    @Inject
    ApplicationContext house;

    @BeforeEach
    void open() {
        Set<Class<? extends Component>> pages = house.getBeanDefinitions(Qualifiers.byStereotype(Route.class)).stream()
            .map(bean -> bean.getBeanType().asSubclass(Component.class)).collect(Collectors.toSet());
        Browserless.open(house, pages);
    }

    @AfterEach
    void close() {
        Browserless.close();
    }

    @Test
    void a_passer_by_is_offered_no_work_of_an_office() {
        TestVote vote = fixtures.aCalledVote(fixtures.made(fixtures.aHamlet()));
        String words = page(vote);
        assertFalse(words.contains(NEXT), words);
        assertFalse(words.contains("Huỷ lần biểu quyết"), words);
        assertTrue(words.contains("Khoá của những người giữ khoá: đã có 0 trên 3"), words);
    }

    @Test
    void a_trustee_is_asked_for_the_key_and_the_head_may_still_change_the_times() {
        TestVote vote = fixtures.aCalledVote(fixtures.made(fixtures.aHamlet()));
        assertTrue(pageFor(vote.hamlet.trustees().getFirst(), vote).contains("Tạo khoá của ông/bà"));
        String forHead = pageFor(vote.hamlet.head(), vote);
        assertTrue(forHead.contains("Đổi giờ mở, giờ đóng"), forHead);
        assertFalse(forHead.contains("Tạo khoá"), forHead);
    }

    @Test
    void turnout_is_told_from_the_opening_on_and_not_before() {
        TestHamlet hamlet = fixtures.made(fixtures.aHamlet());
        assertFalse(page(fixtures.aSealedVote(hamlet)).contains(HAVE_VOTED));
        TestVote open = fixtures.anOpenVote(hamlet).withBallots(2, 1, 0);
        String words = page(open);
        assertTrue(words.contains("3 trên 10 hộ đã bỏ phiếu."), words);
        assertFalse(words.contains("Không đồng ý 1"), words);
    }

    @Test
    void a_tallied_vote_shows_its_result_to_everybody() {
        String words = page(fixtures.aTalliedVote(fixtures.made(fixtures.aHamlet()), 6, 1, 1));
        assertTrue(words.contains("6 trên 10 hộ đồng ý."), words);
        assertTrue(words.contains("đã được thông qua"), words);
    }

    @Test
    void once_the_vote_is_sealed_nothing_more_is_asked_and_what_was_asked_still_waits_for_the_head() {
        TestVote vote = fixtures.aCalledVote(fixtures.made(fixtures.aHamlet().withHouseholds(2))).withKeys();
        MatterId matter = vote.now().matterId();
        DiscussingMatters discussing = fixtures.the(DiscussingMatters.class);
        ItemId question = vote.hamlet.member().does(() -> discussing.ask(matter, "Đường rộng mấy mét?")).id();
        vote.sealed();

        assertRefused(DiscussionRefusal.DISCUSSION_CLOSED, () -> vote.hamlet.member().does(() -> discussing.ask(matter, "Còn đèn thì sao?")));
        String forHead = pageFor(vote.hamlet.head(), vote);
        assertTrue(forHead.contains("1 câu hỏi chờ ông/bà trả lời"), forHead);
        vote.hamlet.head().acts(() -> UI.getCurrent().navigate("hom-nay"));
        assertTrue(Browserless.words().contains("Trả lời câu hỏi của bà con (1)"), Browserless.words());
        vote.hamlet.head().does(() -> fixtures.the(AnsweringQuestions.class).answer(question, "Ba mét rưỡi."));
        UI.getCurrent().navigate("viec/" + matter.text() + "/ban-bac");
        String words = Browserless.words();
        assertTrue(words.contains("Phần bàn đã khép lại") && words.contains("Ba mét rưỡi."), words);
    }

    @Test
    void an_address_that_names_no_matter_is_not_found() {
        assertThrows(NotFoundError.class,
            () -> UI.getCurrent().navigate("viec/00000000-0000-7000-8000-000000000000"));
    }

    private String page(TestVote vote) {
        UI.getCurrent().navigate("viec/" + vote.now().matterId().text());
        return Browserless.words();
    }

    private String pageFor(Person person, TestVote vote) {
        return person.does(() -> page(vote));
    }
}
