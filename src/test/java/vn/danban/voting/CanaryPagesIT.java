package vn.danban.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.testing.Browserless;
import vn.danban.testing.People.Person;

/**
 * What {@link CanaryIT} asks of the API, asked of the pages: as anybody and as each official, a page reads the same whoever has
 * voted and whatever they chose; only the turnout and the size and head of the board move.
 */
@VotingTest
class CanaryPagesIT {
    @Inject
    VotingFixtures fixtures;
    @Inject
    ApplicationContext house;
    private TestHamlet hamlet;
    private TestVote vote;

    @BeforeEach
    void open() {
        Set<Class<? extends Component>> pages = house.getBeanDefinitions(Qualifiers.byStereotype(Route.class)).stream()
            .map(bean -> bean.getBeanType().asSubclass(Component.class)).collect(Collectors.toSet());
        Browserless.open(house, pages);
        hamlet = fixtures.made(fixtures.aHamlet().withHouseholds(10));
        vote = fixtures.anOpenVote(hamlet);
    }

    @AfterEach
    void close() {
        Browserless.close();
    }

    @Test
    void two_votes_of_equal_turnout_read_the_same_whatever_was_chosen_and_by_whom() {
        TestVote other = fixtures.anOpenVote(hamlet);
        vote.withBallots(5, 0, 0);
        other.withBallots(0, 2, 3);
        for (Person reader : readers()) {
            assertEquals(withoutNumbers(matter(vote, reader)), withoutNumbers(matter(other, reader)), reader.loginName());
        }
    }

    @Test
    void no_page_moves_but_for_its_numbers_when_households_vote() {
        vote.withBallots(1, 0, 0);
        Map<String, String> before = crawl();
        vote.cast(7, Choice.REJECT);
        vote.cast(8, Choice.OTHER_OPINION);
        Map<String, String> after = crawl();
        before.forEach((page, words) -> assertEquals(withoutNumbers(words), withoutNumbers(after.get(page)), page));
        assertNotEquals(before, after, "the turnout is told, so the pages were looked at");
    }

    @Test
    void the_board_names_no_household() {
        vote.withBallots(2, 1, 1);
        UI.getCurrent().navigate("so-chung/" + vote.id);
        String words = Browserless.words();
        for (int i = 1; i <= hamlet.homes().size(); i++) {
            assertFalse(words.contains("Đại diện " + i) || words.contains("Chủ hộ " + i), words);
        }
    }

    private Map<String, String> crawl() {
        Map<String, String> read = new LinkedHashMap<>();
        for (String page : List.of("ap/" + hamlet.id().text(), "viec/" + vote.now().matterId().text())) {
            read.put("anybody " + page, words(page));
        }
        for (Person reader : readers()) {
            for (String page : List.of("hom-nay", "ap/" + hamlet.id().text(), "viec/" + vote.now().matterId().text())) {
                read.put(reader.loginName() + " " + page, reader.does(() -> words(page)));
            }
        }
        for (String page : List.of("ap/" + hamlet.id().text() + "/ho-gia-dinh", "ap/" + hamlet.id().text() + "/the")) {
            read.put("head " + page, hamlet.head().does(() -> words(page)));
            read.put("leader " + page, hamlet.leader().does(() -> words(page)));
        }
        return read;
    }

    private List<Person> readers() {
        return List.of(hamlet.head(), hamlet.front(), hamlet.leader(), hamlet.member(), hamlet.trustees().getFirst());
    }

    private static String matter(TestVote vote, Person reader) {
        return reader.does(() -> words("viec/" + vote.now().matterId().text()));
    }

    private static String words(String page) {
        UI.getCurrent().navigate(page);
        return Browserless.words();
    }

    /** Titles, addresses and ids of a fixture carry a counter of their own, and times run. */
    private static String withoutNumbers(String words) {
        return words.replaceAll("[0-9A-HJ-NP-Za-km-z]{22}\\.bel", "#.bel").replaceAll("[0-9]+", "#");
    }
}
