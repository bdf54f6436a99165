package vn.danban.preparation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import vn.danban.access.AccountId;
import vn.danban.community.RollId;
import vn.danban.consent.ConsentOutcome;
import vn.danban.matter.MatterId;
import vn.danban.office.Office;

/** Where a preparation stands, whatever was recorded by whom in which order. */
class PreparationPropertyTest {
    private static final String WORDS = "a".repeat(64);
    private static final String OTHER_WORDS = "b".repeat(64);
    private static final MatterId MATTER = new MatterId(new UUID(0, 1));
    private static final ConsentOutcome AGREED = new ConsentOutcome(6, 2, 10);

    private static PreparationEntry entry(int number, Deed deed, Office office, int person, String words, Integer about) {
        return new PreparationEntry(new EntryId(new UUID(1, number)), MATTER, deed, new AccountId(new UUID(2, person)), office,
            Instant.EPOCH.plusSeconds(number), words, null, null, "", null, null, about == null ? null : new EntryId(new UUID(1, about)),
            deed == Deed.TEAM_NAMED ? new RollId(new UUID(3, number)) : null);
    }

    private static List<PreparationEntry> complete() {
        List<PreparationEntry> all = new ArrayList<>();
        all.add(entry(0, Deed.CONTENT_CONFIRMED, Office.HAMLET_HEAD, 1, WORDS, null));
        all.add(entry(1, Deed.CONTENT_CONFIRMED, Office.FRONT_COMMITTEE_HEAD, 2, WORDS, null));
        all.add(entry(2, Deed.FORM_CONFIRMED, Office.HAMLET_HEAD, 1, WORDS, null));
        all.add(entry(3, Deed.FORM_CONFIRMED, Office.FRONT_COMMITTEE_HEAD, 2, WORDS, null));
        all.add(entry(4, Deed.DEVICES_FOUND, Office.HAMLET_HEAD, 1, WORDS, null));
        all.add(entry(5, Deed.REPORT_SENT, Office.HAMLET_HEAD, 1, WORDS, null));
        all.add(entry(6, Deed.REPORT_RECEIVED, Office.COMMUNE_PEOPLES_COMMITTEE, 3, WORDS, 5));
        all.add(entry(7, Deed.REPORT_RECEIVED, Office.COMMUNE_FRONT, 4, WORDS, 5));
        all.add(entry(8, Deed.TEAM_NAMED, Office.HAMLET_HEAD, 1, WORDS, null));
        all.add(entry(9, Deed.HOUSEHOLDS_INVITED, Office.TEAM_LEADER, 5, WORDS, null));
        return all;
    }

    @Test
    void with_all_evidence_and_the_households_consent_the_vote_may_be_called() {
        assertTrue(new Preparation(complete(), WORDS, true, AGREED).isComplete());
        assertEquals(PreparationStep.CONSENTED, new Preparation(complete(), WORDS, false, null).next().orElseThrow());
        assertEquals(PreparationStep.CONTENT_AGREED, new Preparation(List.of(), WORDS, false, null).next().orElseThrow());
    }

    @Property
    void half_of_all_households_is_not_consent(@ForAll("electorates") ConsentOutcome outcome) {
        Preparation preparation = new Preparation(complete(), WORDS, true, outcome);
        assertEquals(2 * outcome.agree() > outcome.households(), preparation.isComplete());
        assertEquals(!preparation.isComplete(), preparation.isRefusedByHouseholds());
    }

    @Provide
    Arbitrary<ConsentOutcome> electorates() {
        return Arbitraries.integers().between(1, 1000).flatMap(households -> Arbitraries.integers().between(0, households)
            .map(agree -> new ConsentOutcome(agree, 0, households)));
    }

    /** Whichever entries are missing, the first step they serve is what is said to be missing. */
    @Property
    void without_one_piece_of_evidence_nothing_is_complete(@ForAll("places") int missing) {
        List<PreparationEntry> entries = complete();
        PreparationEntry gone = entries.remove(missing);
        Preparation preparation = new Preparation(entries, WORDS, true, AGREED);
        assertFalse(preparation.isComplete());
        assertEquals(gone.deed().step(), preparation.next().orElseThrow());
    }

    /** Taking an entry back is the same as never having recorded it. */
    @Property
    void a_withdrawn_entry_does_not_count(@ForAll("places") int withdrawn) {
        List<PreparationEntry> entries = complete();
        entries.add(entry(20, Deed.WITHDRAWN, entries.get(withdrawn).office(), 1, WORDS, withdrawn));
        assertEquals(entries.get(withdrawn).deed().step(), new Preparation(entries, WORDS, true, AGREED).next().orElseThrow());
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, complete().size() - 1);
    }

    /** Whatever a single person records in whatever office, in whatever order, the vote may never be called. */
    @Property(tries = 2000)
    void one_person_alone_never_gets_there(@ForAll("anything") List<PreparationEntry> recorded) {
        assertNotEquals(true, new Preparation(recorded, WORDS, true, AGREED).isComplete());
    }

    @Provide
    Arbitrary<List<PreparationEntry>> anything() {
        Arbitrary<Deed> deeds = Arbitraries.of(Deed.values()).filter(deed -> deed != Deed.WITHDRAWN);
        return Combinators.combine(deeds, Arbitraries.of(Office.values()), Arbitraries.integers().between(0, 20))
            .as((deed, office, about) -> new Object[] {deed, office, about}).list().ofMinSize(5).ofMaxSize(40).map(drawn -> {
                List<PreparationEntry> entries = new ArrayList<>();
                for (Object[] one : drawn) {
                    Deed deed = (Deed) one[0];
                    boolean about = deed == Deed.REPORT_RECEIVED || deed == Deed.REPORT_RETURNED;
                    entries.add(entry(entries.size(), deed, (Office) one[1], 1, WORDS, about ? (Integer) one[2] : null));
                }
                return entries;
            });
    }

    /** Whatever becomes of the evidence: a vote that may be called has all of it, each agreement and receipt by two people. */
    @Property(tries = 5000)
    void a_complete_preparation_has_all_its_evidence_by_different_people(@ForAll("tamperedWith") List<PreparationEntry> recorded) {
        boolean complete = new Preparation(recorded, WORDS, true, AGREED).isComplete();
        Statistics.label("complete").collect(complete).coverage(seen -> {
            seen.check(true).count(number -> number > 100);
            seen.check(false).count(number -> number > 100);
        });
        assertTrue(!complete || hasEverything(recorded), recorded::toString);
    }

    @Provide
    Arbitrary<List<PreparationEntry>> tamperedWith() {
        Arbitrary<Integer> anywhere = Arbitraries.integers().between(0, complete().size() - 1);
        return Combinators.combine(Arbitraries.integers().between(0, 6), anywhere, Arbitraries.integers().between(1, 5),
                Arbitraries.of(Office.values())).as((how, place, person, office) -> new Object[] {how, place, person, office})
            .list().ofMaxSize(5).map(PreparationPropertyTest::tampered);
    }

    private static List<PreparationEntry> tampered(List<Object[]> drawn) {
        List<PreparationEntry> entries = complete();
        for (Object[] one : drawn) {
            int place = (Integer) one[1] % entries.size();
            PreparationEntry at = entries.get(place);
            int person = (Integer) one[2];
            int number = 20 + entries.size();
            switch ((Integer) one[0]) {
                case 0 -> entries.set(place, like(at, at.office(), person, at.textHash()));
                case 1 -> entries.set(place, like(at, (Office) one[3], person, at.textHash()));
                case 2 -> entries.set(place, like(at, at.office(), person, OTHER_WORDS));
                case 3 -> entries.add(entry(number, Deed.WITHDRAWN, at.office(), person, WORDS, place));
                case 4 -> entries.add(entry(number, Deed.REPORT_RETURNED, Office.COMMUNE_FRONT, person, WORDS, 5));
                case 5 -> entries.add(entry(number, Deed.REPORT_SENT, Office.HAMLET_HEAD, person, WORDS, null));
                default -> entries.add(entry(number, Deed.REPORT_RECEIVED, (Office) one[3], person, WORDS, 5));
            }
        }
        return entries;
    }

    private static PreparationEntry like(PreparationEntry entry, Office office, int person, String words) {
        return new PreparationEntry(entry.id(), MATTER, entry.deed(), new AccountId(new UUID(2, person)), office, entry.at(), words,
            null, null, "", null, null, entry.about(), entry.rollId());
    }

    /** Said anew, from the law and not from the class under test. */
    private static boolean hasEverything(List<PreparationEntry> recorded) {
        List<PreparationEntry> stand = recorded.stream().filter(entry -> entry.deed() != Deed.WITHDRAWN && recorded.stream()
            .noneMatch(taken -> taken.deed() == Deed.WITHDRAWN && entry.id().equals(taken.about()))).toList();
        List<PreparationEntry> aboutTheseWords = stand.stream().filter(entry -> entry.textHash().equals(WORDS)).toList();
        boolean received = aboutTheseWords.stream().filter(entry -> entry.deed() == Deed.REPORT_SENT && entry.office() == Office.HAMLET_HEAD)
            .anyMatch(sent -> {
                List<PreparationEntry> answers = stand.stream().filter(entry -> sent.id().equals(entry.about())).toList();
                return answers.stream().noneMatch(entry -> entry.deed() == Deed.REPORT_RETURNED)
                    && byTwo(answers, Deed.REPORT_RECEIVED, Office.COMMUNE_PEOPLES_COMMITTEE, Office.COMMUNE_FRONT);
            });
        return received && byTwo(aboutTheseWords, Deed.CONTENT_CONFIRMED, Office.HAMLET_HEAD, Office.FRONT_COMMITTEE_HEAD)
            && byTwo(stand, Deed.FORM_CONFIRMED, Office.HAMLET_HEAD, Office.FRONT_COMMITTEE_HEAD)
            && !by(stand, Deed.DEVICES_FOUND, Office.HAMLET_HEAD).isEmpty() && !by(stand, Deed.TEAM_NAMED, Office.HAMLET_HEAD).isEmpty()
            && !by(stand, Deed.HOUSEHOLDS_INVITED, Office.TEAM_LEADER).isEmpty();
    }

    private static boolean byTwo(List<PreparationEntry> entries, Deed deed, Office one, Office other) {
        return by(entries, deed, one).stream().anyMatch(first -> by(entries, deed, other).stream().anyMatch(second -> !second.equals(first)));
    }

    private static List<AccountId> by(List<PreparationEntry> entries, Deed deed, Office office) {
        return entries.stream().filter(entry -> entry.deed() == deed && entry.office() == office).map(PreparationEntry::accountId).toList();
    }

    /** Nobody stands for the other side, in whichever step and about whichever words; what was taken back is not held against them. */
    @Test
    void who_has_recorded_for_one_side_stands_for_it_on_the_whole_way() {
        List<PreparationEntry> entries = new ArrayList<>(List.of(entry(0, Deed.CONTENT_CONFIRMED, Office.HAMLET_HEAD, 1, OTHER_WORDS, null)));
        assertTrue(standsForHead(entries));
        entries.add(entry(1, Deed.WITHDRAWN, Office.HAMLET_HEAD, 1, WORDS, 0));
        assertFalse(standsForHead(entries));
    }

    private static boolean standsForHead(List<PreparationEntry> entries) {
        return new Preparation(entries, WORDS, false, null)
            .standsForOtherSide(PreparationStep.FORM_AGREED, Office.FRONT_COMMITTEE_HEAD, new AccountId(new UUID(2, 1)));
    }

    @Test
    void other_words_have_to_be_agreed_on_and_reported_anew() {
        Preparation reworded = new Preparation(complete(), OTHER_WORDS, false, null);
        assertEquals(PreparationStep.CONTENT_AGREED, reworded.next().orElseThrow());
        assertFalse(reworded.isDone(PreparationStep.REPORTED));
        assertFalse(reworded.isDone(PreparationStep.RECEIVED));
        assertTrue(reworded.isDone(PreparationStep.FORM_AGREED));
    }

    @Test
    void a_report_sent_back_has_to_be_sent_and_received_anew() {
        List<PreparationEntry> entries = complete();
        entries.add(entry(20, Deed.REPORT_RETURNED, Office.COMMUNE_FRONT, 4, WORDS, 5));
        assertEquals(PreparationStep.REPORTED, new Preparation(entries, WORDS, true, AGREED).next().orElseThrow());

        entries.add(entry(21, Deed.REPORT_SENT, Office.HAMLET_HEAD, 1, WORDS, null));
        assertEquals(PreparationStep.RECEIVED, new Preparation(entries, WORDS, true, AGREED).next().orElseThrow());
    }

    @Test
    void nothing_is_taken_back_once_others_have_built_on_it() {
        List<PreparationEntry> entries = complete();
        assertFalse(new Preparation(entries, WORDS, false, null).mayBeWithdrawn(entries.getFirst()));
        assertTrue(new Preparation(entries, WORDS, false, null).mayBeWithdrawn(entries.getLast()));
        assertFalse(new Preparation(entries, WORDS, true, AGREED).mayBeWithdrawn(entries.getLast()));
    }
}
