package vn.danban.voting;

import io.micronaut.context.ApplicationContext;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.danban.cards.CardId;
import vn.danban.cards.Cards;
import vn.danban.cards.HandingOverCards;
import vn.danban.cards.HouseholdCard;
import vn.danban.cards.MakingCards;
import vn.danban.community.Household;
import vn.danban.community.KeepingHouseholds;
import vn.danban.matter.DecisionForm;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterKind;
import vn.danban.matter.MatterText;
import vn.danban.matter.ProposingMatters;
import vn.danban.office.Appointment;
import vn.danban.office.FillingOffices;
import vn.danban.office.Office;
import vn.danban.place.Commune;
import vn.danban.place.HamletId;
import vn.danban.place.HamletKind;
import vn.danban.place.KeepingHamlets;
import vn.danban.protocol.group.Scalar;
import vn.danban.protocol.sealing.CardKey;
import vn.danban.protocol.sealing.RandomScalars;
import vn.danban.testing.People.Person;
import vn.danban.testing.People;
import vn.danban.testing.Sql;

/** Hamlets and votes at every stage, made by the people whose offices they need, through the activities themselves. */
@Singleton
public class VotingFixtures {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final int TRUSTEES = 3;

    public final ApplicationContext house;
    public final People people;
    public final RandomScalars random = RandomScalars.from(new SecureRandom());
    public final Preparing preparing;

    VotingFixtures(ApplicationContext house) {
        this.house = house;
        people = new People(house);
        preparing = new Preparing(this);
    }

    public <T> T the(Class<T> activity) {
        return house.getBean(activity);
    }

    public Sql owner() {
        return Sql.owner(house);
    }

    public Sql application() {
        return Sql.application(house);
    }

    /** A hamlet with ten households and their cards handed over; say otherwise with {@link NewHamlet}. */
    public NewHamlet aHamlet() {
        return new NewHamlet(10, 10, "");
    }

    /** A hamlet to be made. */
    public record NewHamlet(int households, int handedOver, String officers) {
        public NewHamlet withHouseholds(int number) {
            return new NewHamlet(number, number, officers);
        }

        /** The last ones keep waiting for their cards. */
        public NewHamlet withCardsHandedOver(int number) {
            return new NewHamlet(households, number, officers);
        }

        /** With people in office that hold none in other hamlets. */
        public NewHamlet withOtherOfficers() {
            return new NewHamlet(households, handedOver, "other-");
        }
    }

    public TestHamlet made(NewHamlet wanted) {
        HamletId id = newHamlet();
        Person head = officer(id, Office.HAMLET_HEAD, wanted.officers + "head");
        Person front = officer(id, Office.FRONT_COMMITTEE_HEAD, wanted.officers + "front");
        Person leader = officer(id, Office.TEAM_LEADER, wanted.officers + "leader");
        Person member = officer(id, Office.TEAM_MEMBER, wanted.officers + "member");
        List<Person> trustees = IntStream.rangeClosed(1, TRUSTEES)
            .mapToObj(n -> officer(id, Office.TRUSTEE, wanted.officers + "trustee" + n)).toList();
        for (int number = 1; number <= wanted.households; number++) {
            addHousehold(id, head, number);
        }
        TestHamlet bare = new TestHamlet(id, head, front, leader, member, trustees, null, List.of());
        return handedOver(withCards(bare), wanted.handedOver);
    }

    private HamletId newHamlet() {
        int number = COUNT.incrementAndGet();
        return people.administrator().does(() -> {
            Commune commune = the(KeepingHamlets.class).createCommune("xã Thử " + number, "tỉnh Tây Ninh");
            return the(KeepingHamlets.class)
                .createHamlet(commune.id(), HamletKind.HAMLET, "Ấp Thử " + number, false).id();
        });
    }

    private Person officer(HamletId hamlet, Office office, String name) {
        Person person = people.named(name);
        people.administrator().does(() -> the(FillingOffices.class).appoint(hamlet, office, person.account(), Appointment.UNDOCUMENTED));
        return person;
    }

    public Household addHousehold(HamletId hamlet, Person head, int number) {
        return head.does(() -> the(KeepingHouseholds.class).add(hamlet, new Household.Entry(
            number, "Chủ hộ " + number, "Đại diện " + number, "Số " + number, null, null)));
    }

    /** With a card for each household that has none; the secrets are drawn, not stretched from a code. */
    public TestHamlet withCards(TestHamlet hamlet) {
        List<TestHamlet.Home> homes = new ArrayList<>(hamlet.homes());
        MakingCards making = the(MakingCards.class);
        MakingCards.Order order = hamlet.leader().does(() -> making.order(hamlet.id()));
        List<CardKey> keys = order.missing().stream().map(home -> new CardKey(random.next())).toList();
        List<MakingCards.NewCard> cards = IntStream.range(0, keys.size()).mapToObj(i -> new MakingCards.NewCard(
            order.missing().get(i).householdId(), keys.get(i).publicKey().toString())).toList();
        hamlet.leader().does(() -> making.make(hamlet.id(), order.set().id(), cards));
        List<HouseholdCard> made = the(Cards.class).ofHamlet(order.set());
        for (int i = 0; i < keys.size(); i++) {
            String publicKey = cards.get(i).publicKey();
            HouseholdCard card = made.stream().filter(one -> publicKey.equals(one.publicKey())).findFirst().orElseThrow();
            homes.add(new TestHamlet.Home(card.householdId(), card.cardId(), keys.get(i)));
        }
        return new TestHamlet(hamlet.id(), hamlet.head(), hamlet.front(), hamlet.leader(), hamlet.member(),
            hamlet.trustees(), order.set().id(), homes);
    }

    private TestHamlet handedOver(TestHamlet hamlet, int number) {
        Set<CardId> cards = hamlet.homes().stream().limit(number).map(TestHamlet.Home::card).collect(Collectors.toSet());
        hamlet.member().does(() -> the(HandingOverCards.class).markHandedOver(hamlet.id(), cards));
        return hamlet;
    }

    public Matter aMatter(TestHamlet hamlet) {
        return hamlet.head().does(() -> the(ProposingMatters.class).propose(hamlet.id(),
            MatterKind.OTHER_SELF_GOVERNING_WORK, DecisionForm.ONLINE_VOTE,
            new MatterText("Đặt tên đường", "Bà con có đồng ý đặt tên đường là Bờ Kênh không?", "Đường dài 600 m.")));
    }

    /** With everything the law asks before the vote may be called. */
    public Matter prepared(TestHamlet hamlet, Matter matter) {
        preparing.untilReady(hamlet, matter);
        return matter;
    }

    /** Called, neither keys nor list there yet; opens now and closes in an hour. */
    public TestVote aCalledVote(TestHamlet hamlet) {
        return aCalledVote(hamlet, prepared(hamlet, aMatter(hamlet)), Duration.ofMinutes(-1), Duration.ofHours(1));
    }

    public TestVote aCalledVote(TestHamlet hamlet, Matter matter, Duration opensIn, Duration closesIn) {
        Instant now = the(VoteRepository.class).clock();
        Vote vote = hamlet.head().does(() -> the(CallingVotes.class).call(
            matter.id(), now.plus(opensIn), now.plus(closesIn), named(hamlet.trustees())));
        return new TestVote(this, hamlet, vote.id());
    }

    /** The same, and the trustees make a set of whom so many suffice. */
    TestVote aCalledThresholdVote(TestHamlet hamlet, int needed) {
        Instant now = the(VoteRepository.class).clock();
        Matter matter = prepared(hamlet, aMatter(hamlet));
        Vote vote = hamlet.head().does(() -> the(CallingVotes.class).call(
            matter.id(), now.plus(Duration.ofMinutes(-1)), now.plus(Duration.ofHours(1)), named(hamlet.trustees()), needed));
        return new TestVote(this, hamlet, vote.id());
    }

    public static List<CallingVotes.NamedTrustee> named(List<Person> trustees) {
        return trustees.stream()
            .map(person -> new CallingVotes.NamedTrustee(person.account(), "Người giữ khóa " + person.loginName())).toList();
    }

    /** Sealed, opens in half an hour. */
    public TestVote aSealedVote(TestHamlet hamlet) {
        return aCalledVote(hamlet, prepared(hamlet, aMatter(hamlet)), Duration.ofMinutes(30), Duration.ofHours(1)).withKeys().sealed();
    }

    public TestVote anOpenVote(TestHamlet hamlet) {
        TestVote vote = aCalledVote(hamlet).withKeys().sealed();
        vote.advance();
        return vote;
    }

    /** Closed with as many ballots of each choice as said. */
    public TestVote aClosedVote(TestHamlet hamlet, int approving, int rejecting, int other) {
        TestVote vote = anOpenVote(hamlet).withBallots(approving, rejecting, other);
        vote.closesNow();
        return vote;
    }

    public TestVote aTalliedVote(TestHamlet hamlet, int approving, int rejecting, int other) {
        TestVote vote = aClosedVote(hamlet, approving, rejecting, other);
        vote.decryptAll();
        return vote;
    }

    /** Any number that could be a secret. */
    public Scalar aSecret() {
        return random.next();
    }

    public void asOwner(String sql, Object... values) {
        try {
            owner().execute(sql, values);
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }
}
