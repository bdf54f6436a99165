package vn.danban.voting;

import io.micronaut.context.ApplicationContext;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.danban.office.Appointment;
import vn.danban.office.FillingOffices;
import vn.danban.office.Office;
import vn.danban.papers.PaperId;
import vn.danban.papers.PaperKind;
import vn.danban.paperwork.MakingPapers;
import vn.danban.place.Hamlet;
import vn.danban.place.HamletId;
import vn.danban.place.Hamlets;
import vn.danban.testing.People;
import vn.danban.testing.People.Person;

/**
 * A hamlet in which somebody holds every office there is, its commune's included, with a sealed vote.
 *
 * @param officers one for each office
 * @param paper    a paper of its vote that everybody may have
 * @param people   everybody known in the house
 */
public record WalkedHamlet(Hamlet hamlet, Vote vote, String cardSet, PaperId paper, Map<Office, Person> officers, People people) {

    /** Makes such a hamlet, its officers named with the prefix and holding no office elsewhere. */
    public static WalkedHamlet in(ApplicationContext house, String prefix) {
        VotingFixtures fixtures = house.getBean(VotingFixtures.class);
        VotingFixtures.NewHamlet wanted = new VotingFixtures.NewHamlet(2, 2, prefix);
        TestHamlet made = fixtures.made(wanted);
        TestVote vote = fixtures.aSealedVote(made);
        Map<Office, Person> officers = new LinkedHashMap<>(Map.of(Office.HAMLET_HEAD, made.head(),
            Office.FRONT_COMMITTEE_HEAD, made.front(), Office.TEAM_LEADER, made.leader(), Office.TEAM_MEMBER, made.member(),
            Office.TRUSTEE, made.trustees().getFirst()));
        Hamlet hamlet = house.getBean(Hamlets.class).get(made.id());
        for (Office office : Office.values()) {
            officers.computeIfAbsent(office, other -> appointed(house, fixtures.people, hamlet, other, prefix));
        }
        PaperId paper = made.head().does(() -> house.getBean(MakingPapers.class).make(vote.now().matterId(), PaperKind.NOTICE)).id();
        return new WalkedHamlet(hamlet, vote.now(), made.cardSet().text(), paper, officers, fixtures.people);
    }

    private static Person appointed(ApplicationContext house, People people, Hamlet hamlet, Office office, String prefix) {
        Person person = people.named(prefix + "officer" + office.ordinal());
        FillingOffices filling = house.getBean(FillingOffices.class);
        people.administrator().does(() -> office.ofCommune()
            ? filling.appoint(hamlet.communeId(), office, person.account(), Appointment.UNDOCUMENTED)
            : filling.appoint(hamlet.id(), office, person.account(), Appointment.UNDOCUMENTED));
        return person;
    }

    /** Its head, after somebody else became head. */
    public Person aFormerHead(ApplicationContext house) {
        HamletId id = hamlet.id();
        Person former = people.named("former-head");
        FillingOffices filling = house.getBean(FillingOffices.class);
        people.administrator().does(() -> {
            var held = filling.appoint(id, Office.COUNTING_BOARD_MEMBER, former.account(), Appointment.UNDOCUMENTED);
            filling.end(id, held.id());
            return null;
        });
        return former;
    }
}
