package vn.danban.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.danban.faults.History.Act;
import vn.danban.faults.History.Told;
import vn.danban.faults.PublicRecord.OnBoard;
import vn.danban.protocol.BallotReceipt;
import vn.danban.protocol.BoardKey;
import vn.danban.protocol.ElectionUuid;
import vn.danban.protocol.format.Digest;

/** Each rule broken by a history that somebody made up, beside one that breaks none. */
class CheckerTest {
    private static final String VOTE = "1ChSTCuXrm4xK7NcJ71DHd";
    private static final BoardKey.Private KEY = new BoardKey.Private(new byte[32]);
    private static final BoardKey.Private OTHER_KEY = new BoardKey.Private("another key of thirty-two bytes!".getBytes(StandardCharsets.US_ASCII));
    private static final Instant CLOSING = Instant.parse("2026-11-30T10:00:00Z");
    private static final Answer CLOSED = new Answer(409, "{\"code\":\"VOTE_CLOSED\",\"message\":\"…\"}");
    private static final Answer ALREADY_CAST = new Answer(409, "{\"code\":\"ALREADY_CAST\",\"message\":\"…\"}");
    private static final Answer NOT_THERE = new Answer(404, "{\"code\":\"NOT_ON_BOARD\",\"message\":\"…\"}");

    private final List<Told> history = new ArrayList<>();
    private final Household home = new Household(VOTE, 0, "ab", List.of());

    @Test
    void what_was_acknowledged_repeated_and_asked_for_is_all_there() {
        told("a", Act.CAST, Answer.NONE);
        told("a", Act.CAST, receipt(200, "a", 1, KEY));
        told("b", Act.CAST, ALREADY_CAST);
        told("b", Act.ASK_AT_THE_END, NOT_THERE);
        told("a", Act.ASK_AT_THE_END, receipt(200, "a", 1, KEY));

        Verdict verdict = verdict(record(onBoard("a", 1, "ab")));
        assertEquals(new Verdict(2, 1, 1, 1, 1, 1, Map.of()), verdict);
    }

    @Test
    void an_acknowledged_ballot_that_is_not_there_or_elsewhere_is_lost() {
        told("a", Act.CAST, receipt(201, "a", 1, KEY));

        assertBreaks(record(), Rule.LOST);
        assertBreaks(record(onBoard("a", 2, "ab")), Rule.LOST);
    }

    @Test
    void a_household_with_two_ballots_and_a_ballot_that_is_there_twice_are_doubled() {
        told("a", Act.CAST, receipt(201, "a", 1, KEY));
        told("b", Act.CAST, receipt(201, "b", 2, KEY));

        assertBreaks(record(onBoard("a", 1, "ab"), onBoard("b", 2, "ab")), Rule.DOUBLED);
        assertBreaks(record(onBoard("b", 2, "ab"), onBoard("a", 1, "cd"), onBoard("a", 1, "ef")), Rule.DOUBLED);
    }

    @Test
    void a_ballot_nobody_sent_is_foreign() {
        assertBreaks(record(onBoard("a", 1, "ab")), Rule.FOREIGN);
    }

    @Test
    void a_receipt_is_signed_by_the_board_and_never_changes() {
        told("a", Act.CAST, receipt(201, "a", 1, OTHER_KEY));
        assertBreaks(record(onBoard("a", 1, "ab")), Rule.FORGED_RECEIPT);

        told("a", Act.CAST, receipt(200, "a", 1, KEY));
        assertBreaks(record(onBoard("a", 1, "ab")), Rule.FORGED_RECEIPT, Rule.CHANGED_RECEIPT);
    }

    @Test
    void a_household_without_a_ballot_is_not_told_that_it_has_cast_one() {
        told("a", Act.CAST, ALREADY_CAST);

        assertBreaks(record(), Rule.WRONGLY_REFUSED);
    }

    @Test
    void the_closing_time_decides_who_is_refused() {
        history.add(new Told(home, hash("a"), Act.CAST, CLOSING.minusMillis(9), CLOSING.minusMillis(1), CLOSED));
        assertBreaks(record(), Rule.WRONGLY_REFUSED);

        history.set(0, new Told(home, hash("a"), Act.CAST, CLOSING.minusMillis(9), CLOSING, CLOSED));
        assertBreaks(record());

        history.set(0, new Told(home, hash("a"), Act.CAST, CLOSING, CLOSING, receipt(201, "a", 1, KEY)));
        assertBreaks(record(onBoard("a", 1, "ab")), Rule.TAKEN_TOO_LATE);
    }

    @Test
    void whoever_hears_nothing_has_no_answer_even_if_the_ballot_is_there() {
        told("a", Act.CAST, Answer.NONE);
        told("a", Act.ASK_AT_THE_END, receipt(200, "a", 1, KEY));

        assertBreaks(record(onBoard("a", 1, "ab")), Rule.UNANSWERED);
    }

    @Test
    void in_the_end_the_house_says_what_the_board_says() {
        told("a", Act.CAST, receipt(201, "a", 1, KEY));
        told("a", Act.ASK_AT_THE_END, NOT_THERE);

        assertBreaks(record(onBoard("a", 1, "ab")), Rule.UNTRUE_ANSWER);
    }

    @Test
    void the_record_itself_is_judged_too() {
        assertBreaks(new PublicRecord(VOTE, List.of(), 1, 0, List.of()), Rule.AFTER_CLOSE_EVENT);
        assertBreaks(new PublicRecord(VOTE, List.of(), 0, 1, List.of()), Rule.OTHER_TURNOUT);
        assertBreaks(new PublicRecord(VOTE, List.of(), 0, 0, List.of("T1")), Rule.NOT_VERIFIED);
    }

    private void told(String ballot, Act act, Answer answer) {
        history.add(new Told(home, hash(ballot), act, CLOSING.minusSeconds(9), CLOSING.minusSeconds(8), answer));
    }

    private static Answer receipt(int status, String ballot, int height, BoardKey.Private key) {
        return new Answer(status, BallotReceipt.sign(key, new ElectionUuid(VOTE), Digest.of(ballot), height, Digest.of("event " + height)).json());
    }

    private static OnBoard onBoard(String ballot, int height, String credential) {
        return new OnBoard(height, Digest.of("event " + height).hex(), hash(ballot), credential);
    }

    private static String hash(String ballot) {
        return Digest.of(ballot).hex();
    }

    private static PublicRecord record(OnBoard... ballots) {
        return new PublicRecord(VOTE, Arrays.asList(ballots), 0, ballots.length, List.of());
    }

    private Verdict verdict(PublicRecord record) {
        return new Checker(KEY.publicKey(), Map.of(VOTE, CLOSING)).judge(history, List.of(record));
    }

    private void assertBreaks(PublicRecord record, Rule... rules) {
        assertEquals(Set.of(rules), verdict(record).breaches().keySet());
    }
}
