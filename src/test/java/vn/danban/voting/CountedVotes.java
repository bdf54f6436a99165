package vn.danban.voting;

import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import vn.danban.community.Household;
import vn.danban.community.HouseholdId;
import vn.danban.community.KeepingHouseholds;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterId;
import vn.danban.office.Appointment;
import vn.danban.office.FillingOffices;
import vn.danban.office.Office;
import vn.danban.place.CommuneId;
import vn.danban.place.HamletId;
import vn.danban.place.Hamlets;
import vn.danban.testing.People;
import vn.danban.testing.People.Person;
import vn.danban.testing.Sql;

/** Counted votes for the contexts that come after the tally: their hamlets, people and results, without the count itself. */
@Singleton
public class CountedVotes {
    private final VotingFixtures fixtures;

    CountedVotes(VotingFixtures fixtures) {
        this.fixtures = fixtures;
    }

    /**
     * A hamlet whose offices are filled, those of its commune too.
     *
     * @param households by number
     */
    public record Home(
            HamletId id, CommuneId commune, Person head, Person front, Person leader, Person member, Person committee,
            Person communeFront, List<HouseholdId> households) {}

    public People people() {
        return fixtures.people;
    }

    public Sql owner() {
        return fixtures.owner();
    }

    public Sql application() {
        return fixtures.application();
    }

    /** Ten households; every officer holds an office nowhere else when the names are new. */
    public Home aHome(String officers) {
        TestHamlet made = fixtures.made(new VotingFixtures.NewHamlet(10, 10, officers));
        CommuneId commune = fixtures.the(Hamlets.class).get(made.id()).communeId();
        return new Home(made.id(), commune, made.head(), made.front(), made.leader(), made.member(),
            officer(commune, Office.COMMUNE_PEOPLES_COMMITTEE, officers + "committee"),
            officer(commune, Office.COMMUNE_FRONT, officers + "commune-front"),
            made.homes().stream().map(TestHamlet.Home::household).toList());
    }

    public Person officer(CommuneId commune, Office office, String name) {
        Person person = fixtures.people.named(name);
        fixtures.people.administrator().does(
            () -> fixtures.the(FillingOffices.class).appoint(commune, office, person.account(), Appointment.UNDOCUMENTED));
        return person;
    }

    /** One more household with its card, whose representative has this name. */
    public HouseholdId moveIn(Home home, int number, String representative) {
        Household added = home.head().does(() -> fixtures.the(KeepingHouseholds.class).add(home.id(), new Household.Entry(
            number, "Chủ hộ " + number, representative, "Số " + number, null, null)));
        fixtures.withCards(hamlet(home));
        return added.id();
    }

    /** The result stands as if it had been counted a moment after the closing; the first households on the roll took part. */
    public Matter counted(Home home, int approve, int reject, int other, Instant closed) {
        Matter matter = called(home);
        Vote vote = fixtures.the(Votes.class).latestOn(matter.id()).orElseThrow();
        fixtures.asOwner("""
            UPDATE votes SET stage = 'TALLIED', opens = ?, closes = ?, ended_at = ?, approve = ?, reject = ?, other_opinion = ?
            WHERE id = ?""", Timestamp.from(closed.minus(Duration.ofDays(3))), Timestamp.from(closed),
            Timestamp.from(closed.plusSeconds(60)), approve, reject, other, vote.id().text());
        fixtures.asOwner("""
            INSERT INTO participations SELECT ?, household_id FROM electoral_roll_entries WHERE roll_id = ? ORDER BY number LIMIT ?""",
            vote.id().text(), vote.rollId().value(), approve + reject + other);
        return matter;
    }

    /** A vote is called on it and being prepared. */
    public Matter called(Home home) {
        TestHamlet hamlet = hamlet(home);
        Matter matter = fixtures.prepared(hamlet, fixtures.aMatter(hamlet));
        fixtures.aCalledVote(hamlet, matter, Duration.ofMinutes(-1), Duration.ofHours(1));
        return matter;
    }

    /** A result that was really cast, closed and decrypted. */
    public MatterId reallyCounted(int approve, int reject, int other) {
        TestVote vote = fixtures.aTalliedVote(fixtures.made(fixtures.aHamlet()), approve, reject, other);
        return vote.now().matterId();
    }

    /** Without the secrets of its cards. */
    private TestHamlet hamlet(Home home) {
        return new TestHamlet(home.id(), home.head(), home.front(), home.leader(), home.member(),
            IntStream.rangeClosed(1, 3).mapToObj(n -> fixtures.people.named(trustee(home, n))).toList(), null, List.of());
    }

    private static String trustee(Home home, int number) {
        return home.leader().loginName().replaceFirst("leader$", "") + "trustee" + number;
    }
}
