package vn.danban.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danban.consent.ConsentPolls;
import vn.danban.consent.HoldingConsentPolls;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterId;
import vn.danban.matter.MatterText;
import vn.danban.matter.Matters;
import vn.danban.matter.ProposingMatters;
import vn.danban.office.Appointment;
import vn.danban.office.FillingOffices;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.CommuneId;
import vn.danban.place.Hamlets;
import vn.danban.preparation.AgreeingOnOnlineVote.Finding;
import vn.danban.preparation.AgreeingOnOnlineVote;
import vn.danban.preparation.EntryId;
import vn.danban.preparation.InvitingHouseholds;
import vn.danban.preparation.Preparation;
import vn.danban.preparation.PreparationEntry;
import vn.danban.preparation.PreparationStep;
import vn.danban.preparation.Preparations;
import vn.danban.preparation.ReceivingReports;
import vn.danban.preparation.WithdrawingEvidence;
import vn.danban.shared.Refused;
import vn.danban.testing.People.Person;

/**
 * Officers of every kind do whatever they can think of, in any order: nothing is taken in before everything ahead of it is done,
 * by nobody without the office, and never both sides from one hand. A failing walk is repeated by its number.
 */
@VotingTest
class AnyOrderOfActsIT {
    private static final int ACTS = 140;

    @Inject
    VotingFixtures fixtures;
    private TestHamlet hamlet;
    private MatterId id;
    private CommuneId commune;
    private List<Person> everybody;
    private Random random;

    private void hamletOf(int walk) {
        random = new Random(walk);
        hamlet = fixtures.made(fixtures.aHamlet().withHouseholds(2));
        id = fixtures.aMatter(hamlet).id();
        commune = fixtures.the(Hamlets.class).get(hamlet.id()).communeId();
        Person both = fixtures.people.named("both-offices-of-the-commune");
        for (Office office : PreparationStep.RECEIVED.actors()) {
            fixtures.people.administrator().does(
                () -> fixtures.the(FillingOffices.class).appoint(commune, office, both.account(), Appointment.UNDOCUMENTED));
        }
        everybody = List.of(hamlet.head(), hamlet.front(), hamlet.leader(), hamlet.member(), hamlet.trustees().getFirst(), both,
            fixtures.preparing.communeOfficer(hamlet, Office.COMMUNE_PEOPLES_COMMITTEE),
            fixtures.preparing.communeOfficer(hamlet, Office.COMMUNE_FRONT));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void nothing_is_taken_in_before_its_time_or_from_the_wrong_hand(int walk) {
        hamletOf(walk);
        int takenIn = 0;
        for (int act = 0; act < ACTS && !asked(); act++) {
            Preparation before = preparation();
            List<PreparationEntry> known = evidence(before);
            Person person = everybody.get(random.nextInt(everybody.size()));
            if (tried(person, act)) {
                takenIn++;
            }
            Optional<PreparationEntry> added = evidence(preparation()).stream().filter(entry -> !known.contains(entry)).findFirst();
            added.ifPresent(entry -> requireLawful(before, entry, person, walk));
            requireTwoPeople(walk);
        }
        assertTrue(takenIn > 8, "walk " + walk + " went somewhere: " + takenIn);
        assertTrue(!asked() || preparation().next().equals(Optional.of(PreparationStep.CONSENTED)), "walk " + walk);
    }

    private boolean tried(Person person, int act) {
        try {
            person.acts(() -> something(person, act));
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    /** Half the time what is due, else anything; by whoever it is. */
    private void something(Person person, int act) {
        AgreeingOnOnlineVote agreeing = fixtures.the(AgreeingOnOnlineVote.class);
        ReceivingReports receiving = fixtures.the(ReceivingReports.class);
        Office[] offices = Office.values();
        Office as = random.nextBoolean() ? offices[random.nextInt(offices.length)] : anOfficeOf(person);
        int what = random.nextInt(3) > 0 ? preparation().next().map(Enum::ordinal).orElse(0) : random.nextInt(11);
        switch (what) {
            case 0 -> agreeing.agreeOnContent(matter(), as);
            case 1 -> agreeing.agreeOnForm(id, as, "Việc nhỏ");
            case 2 -> agreeing.findDevices(id, new Finding(random.nextInt(4), 1, "Đủ"));
            case 3 -> agreeing.report(id, "1/BC", fixtures.preparing.today(), "Kính gửi");
            case 4 -> receiving.receive(id, anyReport(), as);
            case 5 -> fixtures.preparing.nameTeamAs(hamlet, matter());
            case 6 -> fixtures.the(InvitingHouseholds.class).invited(id, "Đi làm xa");
            case 7 -> fixtures.the(HoldingConsentPolls.class).open(id, fixtures.the(VoteRepository.class).clock().plus(Duration.ofHours(1)));
            case 8 -> receiving.sendBack(id, anyReport(), as, "Thiếu");
            case 9 -> fixtures.the(ProposingMatters.class).reword(id, new MatterText("Việc " + act, "Đồng ý không?", ""), "Sửa");
            default -> fixtures.the(WithdrawingEvidence.class).withdraw(id, anything());
        }
    }

    private Office anOfficeOf(Person person) {
        List<Office> held = Arrays.stream(Office.values()).filter(office -> person.does(() -> mayActAs(office))).toList();
        return held.isEmpty() ? Office.AUDITOR : held.get(random.nextInt(held.size()));
    }

    private boolean mayActAs(Office office) {
        HoldingOffices offices = fixtures.the(HoldingOffices.class);
        return office.ofCommune() ? offices.mayActAs(commune, office) : offices.mayActAs(hamlet.id(), office);
    }

    private void requireLawful(Preparation before, PreparationEntry entry, Person person, int walk) {
        PreparationStep step = Arrays.stream(PreparationStep.values()).filter(one -> preparation().evidence(one).contains(entry)).findFirst().orElseThrow();
        for (PreparationStep earlier : PreparationStep.values()) {
            if (earlier.compareTo(step) < 0) {
                assertTrue(before.isDone(earlier), () -> "walk " + walk + ": " + entry + " before " + earlier);
            }
        }
        assertEquals(person.account(), entry.accountId(), () -> "walk " + walk + ": " + entry);
        assertTrue(step.actors().contains(entry.office()) && person.does(() -> mayActAs(entry.office())), () -> "walk " + walk + ": " + entry);
    }

    private void requireTwoPeople(int walk) {
        for (PreparationStep step : PreparationStep.values()) {
            List<PreparationEntry> evidence = preparation().evidence(step);
            assertEquals(evidence.stream().map(PreparationEntry::office).distinct().count(),
                evidence.stream().map(PreparationEntry::accountId).distinct().count(), () -> "walk " + walk + ": " + evidence);
        }
    }

    private boolean asked() {
        return fixtures.the(ConsentPolls.class).about(id).isPresent();
    }

    private Matter matter() {
        return fixtures.the(Matters.class).get(id);
    }

    private Preparation preparation() {
        return fixtures.the(Preparations.class).of(id);
    }

    private static List<PreparationEntry> evidence(Preparation preparation) {
        return Arrays.stream(PreparationStep.values()).flatMap(step -> preparation.evidence(step).stream()).toList();
    }

    private EntryId anyReport() {
        return preparation().report().map(PreparationEntry::id).orElseGet(this::anything);
    }

    private EntryId anything() {
        List<EntryId> all = new ArrayList<>(evidence(preparation()).stream().map(PreparationEntry::id).toList());
        all.add(new EntryId(id.value()));
        return all.get(random.nextInt(all.size()));
    }
}
