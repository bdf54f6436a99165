package vn.danban.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockAccessDeniedException;
import com.github.mvysny.kaributesting.v10.NotFoundError;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Property;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.web.router.Router;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.danban.office.Office;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Messages;
import vn.danban.testing.Browserless;
import vn.danban.testing.Caller;
import vn.danban.testing.DanBanTest;
import vn.danban.testing.People;
import vn.danban.testing.People.Person;
import vn.danban.voting.WalkedHamlet;

/**
 * Every door of the house, tried by everybody: each route of the API and each page, by each office of this hamlet and its
 * commune, of another hamlet in another commune, by the administrator, by somebody without an office, by one whose office
 * ended, and by nobody. What is behind the doors belongs to one hamlet. A door that is not in the list fails the test.
 */
@DanBanTest
@Property(name = "danban.public-address", value = "https://bieu-quyet.example.vn")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorisationWalkIT {
    /** Addresses that lead on to a page of another address. */
    private static final Set<String> LEAD_ON = Set.of("bieu-quyet/:voteUuid");

    @Inject
    ApplicationContext house;
    @Inject
    EmbeddedServer server;
    private final List<Door> doors = Door.all();
    private WalkedHamlet here;
    private List<Visitor> visitors;

    private void enter() {
        if (visitors == null) {
            here = WalkedHamlet.in(house, "here-");
            WalkedHamlet elsewhere = WalkedHamlet.in(house, "elsewhere-");
            visitors = new ArrayList<>();
            visitors.add(new Visitor("nobody", null, EnumSet.of(Visitor.Standing.ANYBODY)));
            add("somebody", here.people().named("somebody"));
            add("former official", here.aFormerHead(house));
            add("administrator", here.people().administrator(), Visitor.Standing.ADMINISTRATOR);
            here.officers().forEach((office, person) -> add(office + " here", person, standings(office)));
            elsewhere.officers().forEach((office, person) -> add(office + " elsewhere", person));
        }
    }

    private static Visitor.Standing[] standings(Office office) {
        Visitor.Standing own = Visitor.Standing.of(office);
        return office == Office.TRUSTEE
            ? new Visitor.Standing[] {own, Visitor.Standing.TRUSTEE_OF_THE_VOTE} : new Visitor.Standing[] {own};
    }

    private void add(String name, Person person, Visitor.Standing... more) {
        Set<Visitor.Standing> all = EnumSet.of(Visitor.Standing.ANYBODY, Visitor.Standing.SIGNED_IN);
        all.addAll(List.of(more));
        visitors.add(new Visitor(name, person, all));
    }

    @AfterEach
    void leave() {
        Browserless.close();
    }

    @Test
    void every_door_is_in_the_list_and_every_door_of_the_list_exists() {
        assertEquals(new TreeSet<>(existing()), doors.stream().map(Door::name).collect(Collectors.toCollection(TreeSet::new)));
    }

    private Set<String> existing() {
        Set<String> found = house.getBean(Router.class).uriRoutes()
            .map(route -> route.getHttpMethodName() + " " + route.getUriMatchTemplate()).filter(name -> !name.startsWith("HEAD "))
            .map(name -> name.replaceFirst("\\{\\?[^}]*}$", ""))
            .collect(Collectors.toCollection(TreeSet::new));
        pages().forEach((page, address) -> found.add("PAGE " + address));
        return found;
    }

    private Map<Class<? extends Component>, String> pages() {
        Map<Class<? extends Component>, String> all = new HashMap<>();
        house.getBeanDefinitions(Qualifiers.byStereotype(Route.class)).forEach(bean -> all.put(
            bean.getBeanType().asSubclass(Component.class), bean.getBeanType().getAnnotation(Route.class).value()));
        return all;
    }

    @Test
    void the_api_lets_in_whom_the_list_names_and_nobody_else() {
        enter();
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        for (Visitor visitor : visitors) {
            Caller caller = Caller.of(server.getURI());
            Caller known = visitor.person() == null ? caller : caller.signedIn(visitor.person().loginName(), People.PASSWORD);
            for (Door door : doors.stream().filter(door -> !door.isPage()).toList()) {
                String path = filled(door.address());
                int status = (door.method().equals("GET") ? known.get(path) : known.post(path, filled(door.body()))).statusCode();
                tried++;
                boolean refused = status == 401 || status == 403;
                if (refused == door.letsIn(visitor) || status >= 500) {
                    wrong.add(visitor + (refused ? " was refused at " : " was let in at ") + door.name() + ": " + status);
                }
            }
        }
        assertEquals(List.of(), wrong, tried + " tries");
        assertTrue(tried >= visitors.size() * 20, "doors were tried");
    }

    @Test
    void a_page_opens_for_whom_the_list_names_and_for_nobody_else() {
        enter();
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        Map<String, Class<? extends Component>> byAddress = new HashMap<>();
        pages().forEach((page, address) -> byAddress.put(address, page));
        for (Visitor visitor : visitors) {
            for (Door door : doors.stream().filter(Door::isPage).toList()) {
                boolean opened = opens(byAddress.get(door.address()), filled(door.address()), visitor);
                tried++;
                if (opened != door.letsIn(visitor)) {
                    wrong.add(visitor + (opened ? " could open " : " could not open ") + door.name());
                }
            }
        }
        assertEquals(List.of(), wrong, tried + " tries");
    }

    private boolean opens(Class<? extends Component> page, String address, Visitor visitor) {
        Browserless.close();
        Browserless.open(house, pages().keySet());
        NavigationAccessControl access = new NavigationAccessControl();
        access.setLoginView("dang-nhap");
        UI.getCurrent().addBeforeEnterListener(access);
        if (visitor.person() == null) {
            return shows(page, address);
        }
        FakeRequest request = (FakeRequest) VaadinServletRequest.getCurrent().getRequest();
        request.setUserPrincipalInt(visitor.person().signedIn());
        request.setUserInRole((who, role) -> visitor.stands(Visitor.Standing.ADMINISTRATOR) && role.equals("ADMINISTRATOR"));
        return visitor.person().does(() -> shows(page, address));
    }

    private boolean shows(Class<? extends Component> page, String address) {
        try {
            UI.getCurrent().navigate(address);
        } catch (NotFoundError | MockAccessDeniedException refused) {
            return false;
        }
        List<HasElement> chain = UI.getCurrent().getInternals().getActiveRouterTargetsChain();
        String refusal = new Messages().text(Messages.VIETNAMESE, "refusal.GeneralRefusal." + GeneralRefusal.NOT_ALLOWED.name());
        boolean opened = page.isInstance(chain.getFirst()) || LEAD_ON.contains(pages().get(page));
        return opened && !Browserless.words().contains(refusal);
    }

    private String filled(String template) {
        return template.replace("{hamletId}", here.hamlet().id().text()).replace(":hamletId", here.hamlet().id().text())
            .replace(":communeId", here.hamlet().communeId().text()).replace("{communeId}", here.hamlet().communeId().text())
            .replace("{uuid}", here.vote().id().text()).replace(":voteUuid", here.vote().id().text())
            .replace(":matterId", here.vote().matterId().text()).replace("{matterId}", here.vote().matterId().text())
            .replace("{cardSetId}", here.cardSet()).replace("{tracker}", "A".repeat(43)).replace("{position}", "1").replace("{selector}", "liveness")
            .replace("/:from?/:to?", "").replace("{number}", "1").replace("{paperId}", here.vote().matterId().text())
            .replace(":paperId", here.paper().text()).replace(":kind", "notice")
            .replace("{+path}", "entries/000.p/1").replace("{height}", "0").replace("{poll}", "1".repeat(22)).replace("{credential}", "0".repeat(64))
            .replaceAll("\\{\\?[^}]*}", "");
    }

    /** Doors beside the routes: encoded slashes, doubled slashes and paths that climb lead nowhere. */
    @Test
    void an_address_written_otherwise_opens_no_other_door() {
        enter();
        Caller nobody = Caller.of(server.getURI());
        String setup = "/api/votes/" + here.vote().id().text() + "/setup";
        List<String> opened = Stream.of(setup.replace("/setup", "%2Fsetup"), setup.replace("/setup", "//setup"), setup + "/",
                setup + ";x=1", setup.replace("/api/", "/api/x/../"), setup.replace("/api/", "/api/%2e%2e/api/"),
                setup.replace("/api/", "/API/"), setup + "%00", setup + "?_method=GET", "/" + setup)
            .filter(path -> {
                var answer = nobody.get(path);
                return answer.statusCode() == 200 && answer.body().contains("\"trustees\"");
            }).toList();
        assertEquals(List.of(), opened);
    }
}
