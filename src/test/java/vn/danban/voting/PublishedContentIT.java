package vn.danban.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.board.PublicBoard;
import vn.danban.enclosure.FilingPapers;
import vn.danban.enclosure.MatterPaper;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterText;
import vn.danban.matter.ProposingMatters;
import vn.danban.matter.Wordings;
import vn.danban.protocol.Election;
import vn.danban.protocol.VoteDescription;
import vn.danban.protocol.format.Digest;
import vn.danban.testing.Browserless;
import vn.danban.upload.UploadFixtures;

/** What a vote publishes is what the page of its matter shows: the version of the words, and the papers. */
@VotingTest
class PublishedContentIT {
    @Inject
    VotingFixtures fixtures;
    @Inject
    ApplicationContext house;
    private TestHamlet hamlet;
    private Matter matter;
    private MatterPaper drawing;
    private TestVote vote;

    @BeforeEach
    void a_sealed_vote_on_reworded_words_with_a_paper() {
        Set<Class<? extends Component>> pages = house.getBeanDefinitions(Qualifiers.byStereotype(Route.class)).stream()
            .map(bean -> bean.getBeanType().asSubclass(Component.class)).collect(Collectors.toSet());
        Browserless.open(house, pages);
        hamlet = fixtures.made(fixtures.aHamlet().withHouseholds(3));
        Matter proposed = fixtures.aMatter(hamlet);
        matter = hamlet.head().does(() -> fixtures.the(ProposingMatters.class).reword(proposed.id(),
            new MatterText("Đặt tên đường", "Bà con có đồng ý đặt tên đường là Bờ Kênh không?", "Đường dài 650 m."), "Đo lại"));
        drawing = file("Bản vẽ");
        fixtures.prepared(hamlet, matter);
        file("Thêm sau");
        vote = fixtures.aCalledVote(hamlet, matter, Duration.ofMinutes(30), Duration.ofHours(1)).withKeys().sealed();
    }

    @AfterEach
    void close() {
        Browserless.close();
    }

    private MatterPaper file(String title) {
        return hamlet.head().does(() -> fixtures.the(FilingPapers.class).file(matter.id(), title,
            new FilingPapers.HandedIn("a.pdf", UploadFixtures.aPdf())));
    }

    @Test
    void the_hash_of_the_version_is_the_hash_in_the_vote_and_the_papers_are_those_decided_with() {
        VoteDescription published = VoteDescription.parse(
            Election.parse(fixtures.the(PublicBoard.class).election(vote.id)).description());

        assertEquals(fixtures.the(Wordings.class).get(matter.id(), 2).hash(), published.text().hex());
        assertEquals(List.of(Digest.parseHex(drawing.hash())), published.papers());
    }

    @Test
    void the_page_says_which_version_stands_and_which_papers_came_later() {
        String words = page("viec/" + matter.id().text());
        String hash = fixtures.the(Wordings.class).get(matter.id(), 2).hash();

        assertTrue(words.contains("Bản 2. Chữ đã chốt từ ngày"), words);
        assertTrue(words.contains("Mã nội dung " + hash.substring(0, 12)) && words.contains(hash), words);
        assertTrue(words.matches("(?s).*Bản vẽ.*có từ trước khi hỏi bà con.*Thêm sau.*thêm sau khi hỏi bà con.*"), words);
    }

    @Test
    void the_difference_between_two_versions_can_be_read_and_heard() {
        String words = page("viec/" + matter.id().text() + "/cac-ban/1/2");

        assertTrue(words.contains("Đường dài [bỏ: 600 ][thêm: 650 ] m."), words);
        assertTrue(words.contains("Đo lại"), words);
        assertTrue(page("viec/" + matter.id().text() + "/cac-ban/2/2").contains("Hãy chọn hai bản khác nhau."));
    }

    private static String page(String address) {
        UI.getCurrent().navigate(address);
        return Browserless.words();
    }
}
