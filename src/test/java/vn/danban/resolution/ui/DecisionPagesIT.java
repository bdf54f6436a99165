package vn.danban.resolution.ui;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.matter.Matter;
import vn.danban.resolution.DecisionFixtures;
import vn.danban.resolution.DecisionTest;
import vn.danban.testing.Browserless;
import vn.danban.testing.People.Person;
import vn.danban.voting.CountedVotes.Home;

/** The pages after the tally, as they are read by those whose turn it is and by everybody else. */
@DecisionTest
class DecisionPagesIT {
    @Inject
    DecisionFixtures fixtures;
    @Inject
    ApplicationContext house;
    private Home home;
    private Matter matter;

    @BeforeEach
    void open() {
        Set<Class<? extends Component>> pages = house.getBeanDefinitions(Qualifiers.byStereotype(Route.class)).stream()
            .map(bean -> bean.getBeanType().asSubclass(Component.class)).collect(Collectors.toSet());
        Browserless.open(house, pages);
        home = fixtures.votes.aHome("");
        matter = fixtures.passed(home);
    }

    @AfterEach
    void close() {
        Browserless.close();
    }

    @Test
    void each_step_is_asked_of_the_one_whose_turn_it_is() {
        assertSays(page(home.leader(), ""), "Đã có kết quả. Hãy lập biên bản");
        assertSaysNot(page(home.head(), ""), "Việc tiếp theo của ông/bà");
        fixtures.drawn(home, matter);
        assertSays(page(home.head(), ""), "Hãy soạn văn bản theo Mẫu số 03");
        assertSaysNot(page(home.leader(), ""), "Việc tiếp theo của ông/bà");
    }

    @Test
    void signing_sending_and_posting_follow_one_another() {
        fixtures.signed(home, matter);
        assertSays(page(home.head(), ""), "Văn bản đã đủ chữ ký. Hãy gửi Ủy ban nhân dân xã");
        assertSays(page(home.head(), ""), "Hãy công khai kết quả ở nhà văn hoá");
        assertSays(page(home.head(), "/ky-gui"), "Gửi cả hai cơ quan");
    }

    @Test
    void a_passer_by_reads_the_signed_decision_that_both_have_it_and_no_name_of_who_took_part() {
        fixtures.received(home, matter);
        String words = page(null, "");
        assertSays(words, "Ủy ban nhân dân xã và Mặt trận xã đều đã nhận");
        assertSays(words, "không cần cơ quan nào công nhận");
        String document = page(null, "/van-ban");
        assertSays(document, "NGHỊ QUYẾT");
        assertSays(document, "Tổng số hộ gia đình: 10. Số đại diện hộ gia đình tham gia: 9. Số hộ không có đại diện tham gia: 1.");
        for (String part : List.of("Đại diện 3", "Đại diện 9", "Danh sách hộ tham gia", "Tải tệp đã ký")) {
            assertSaysNot(words, part);
            assertSaysNot(document, part);
        }
        assertSaysNot(page(home.member(), "/danh-sach-tham-gia"), "Đại diện 3");
    }

    @Test
    void the_commune_reads_receives_or_returns_it() {
        fixtures.sent(home, matter);
        String words = page(home.committee(), "/van-ban");
        assertSays(words, "Văn bản gửi Ủy ban nhân dân xã");
        assertSays(words, "đúng hạn");
        assertSaysNot(words, "Văn bản gửi Mặt trận Tổ quốc xã");
        assertSays(page(home.committee(), "/danh-sach-tham-gia"), "Đại diện 9");
        assertSaysNot(page(home.head(), "/van-ban"), "Nhận văn bản");
    }

    @Test
    void before_all_have_signed_only_those_who_sign_read_it() {
        fixtures.fixed(home, matter);
        assertSays(page(home.head(), "/van-ban"), "NGHỊ QUYẾT");
        assertSays(page(home.front(), "/van-ban"), "NGHỊ QUYẾT");
        for (Person person : new Person[] {null, home.leader(), home.committee()}) {
            assertSaysNot(page(person, "/van-ban"), "NGHỊ QUYẾT");
        }
    }

    @Test
    void pages_of_an_office_open_for_nobody_else() {
        fixtures.signed(home, matter);
        for (Person person : List.of(home.member(), home.committee(), fixtures.votes.aHome("elsewhere-").head())) {
            for (String page : List.of("/bien-ban", "/soan-van-ban", "/ky-gui", "/niem-yet", "/danh-sach-tham-gia")) {
                assertSays(page(person, page), "không có quyền làm việc này");
            }
        }
    }

    private String page(Person person, String path) {
        return person == null ? words(path) : person.does(() -> words(path));
    }

    private String words(String path) {
        UI.getCurrent().navigate("viec/" + matter.id().text() + path);
        return Browserless.words();
    }

    private static void assertSays(String words, String part) {
        assertTrue(words.contains(part), words);
    }

    private static void assertSaysNot(String words, String part) {
        assertFalse(words.contains(part), words);
    }
}
