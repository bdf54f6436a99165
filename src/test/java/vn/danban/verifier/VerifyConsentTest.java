package vn.danban.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.danban.protocol.ElectionUuid;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.sealing.CardKey;
import vn.danban.protocol.sealing.RandomScalars;
import vn.danban.protocol.sealing.SignStatement;
import vn.danban.protocol.statement.CardPurpose;
import vn.danban.protocol.statement.ConsentPollRecord;
import vn.danban.protocol.statement.ConsentStatement.Answer;

/** Protocol §7.1 — whoever changes the record of a consent poll is found out, and by what. */
class VerifyConsentTest {
    private static final RandomScalars RANDOM = RandomScalars.from(new Random(7));
    private static final ElectionUuid POLL = new ElectionUuid("1111111111111a");
    private static final String TEXT = "Rác để tại hai điểm.\nTừ 17 giờ.";
    private static final Digest MATTER = Digest.of(TEXT);
    private static final List<CardKey> CARDS = IntStream.range(0, 5).mapToObj(i -> new CardKey(RANDOM.next())).toList();

    private static String answer(int card, Answer answer) {
        return answer(CARDS.get(card), POLL, MATTER, answer);
    }

    private static String answer(CardKey card, ElectionUuid poll, Digest matter, Answer answer) {
        return new String(new SignStatement(card, RANDOM).consent(poll, matter, answer), StandardCharsets.UTF_8);
    }

    private static List<String> credentials(int cards) {
        return CARDS.subList(0, cards).stream().map(card -> CardPurpose.CONSENT.credential(POLL, card.publicKey()).toString()).sorted().toList();
    }

    private static ConsentPollRecord record(List<String> answers) {
        return record(TEXT, 5, credentials(5), answers);
    }

    private static ConsentPollRecord record(String text, int households, List<String> credentials, List<String> answers) {
        return new ConsentPollRecord(POLL, text, MATTER, Digest.of("roll"), households, "2026-11-27T00:00:00Z", "2026-11-29T00:00:00Z",
            credentials, answers);
    }

    @Test
    void a_credential_everybody_could_sign_for_is_found() {
        var withNeutral = new ArrayList<>(credentials(4));
        withNeutral.addFirst("0".repeat(63) + "1");
        var refusals = verify(record(TEXT, 5, withNeutral, List.of())).refusals();
        assertEquals(List.of(ConsentFinding.CREDENTIALS_MALFORMED), refusals.stream().map(refusal -> refusal.finding()).toList());
        assertTrue(verify(record(TEXT, 5, credentials(5), List.of())).refusals().isEmpty());
        assertEquals(List.of(ConsentFinding.MORE_CREDENTIALS_THAN_HOUSEHOLDS),
            verify(record(TEXT, 4, credentials(5), List.of())).refusals().stream().map(refusal -> refusal.finding()).toList());
    }

    private static VerifyConsent.Result verify(ConsentPollRecord record, String... kept) {
        return VerifyConsent.verify(record.json().getBytes(StandardCharsets.UTF_8), List.of(kept));
    }

    private static void refused(ConsentFinding finding, ConsentPollRecord record, String... kept) {
        assertEquals(List.of(finding), verify(record, kept).refusals().stream().map(VerifyConsent.Refusal::finding).distinct().toList());
    }

    private static List<String> three() {
        return List.of(answer(0, Answer.AGREE), answer(1, Answer.AGREE), answer(2, Answer.AGREE));
    }

    @Test
    void an_honest_record_is_accepted_and_counted_against_all_households() {
        VerifyConsent.Result result = verify(record(Stream.concat(three().stream(), Stream.of(answer(3, Answer.DISAGREE))).toList()));
        assertTrue(result.accepted() && result.passed(), result.toString());
        assertEquals(List.of(3, 1, 1, 3), List.of(result.agree(), result.disagree(), result.silent(), result.required()));
    }

    @Test
    void half_of_all_is_not_more_than_half() {
        ConsentPollRecord half = record(TEXT, 6, credentials(5), three());
        assertTrue(verify(half).accepted());
        assertTrue(!verify(half).passed());
    }

    @Test
    void each_change_is_found() {
        List<String> answers = three();
        String kept = Digest.of(answers.get(1).getBytes(StandardCharsets.UTF_8)).hex();
        assertTrue(verify(record(answers), kept).accepted());
        refused(ConsentFinding.ANSWER_MISSING, record(List.of(answers.get(0), answers.get(2))), kept);
        refused(ConsentFinding.TEXT_CHANGED, record("Rác để tại ba điểm.", 5, credentials(5), answers));
        refused(ConsentFinding.CREDENTIALS_MALFORMED, record(TEXT, 5, credentials(5).reversed(), answers));
        refused(ConsentFinding.CREDENTIALS_MALFORMED, record(TEXT, 5, Stream.concat(Stream.of("0".repeat(64)), credentials(4).stream()).toList(), List.of()));
        refused(ConsentFinding.MORE_CREDENTIALS_THAN_HOUSEHOLDS, record(TEXT, 4, credentials(5), answers));
        refused(ConsentFinding.ANSWER_FROM_NOBODY, record(List.of(answer(new CardKey(RANDOM.next()), POLL, MATTER, Answer.AGREE))));
        refused(ConsentFinding.ANSWER_TWICE, record(List.of(answers.get(0), answers.get(0))));
        refused(ConsentFinding.ANSWER_OF_ANOTHER_POLL, record(List.of(answer(CARDS.getFirst(), new ElectionUuid("1111111111111b"), MATTER, Answer.AGREE))));
        refused(ConsentFinding.ANSWER_OF_ANOTHER_POLL, record(List.of(answer(CARDS.getFirst(), POLL, Digest.of("khác"), Answer.AGREE))));
        refused(ConsentFinding.ANSWER_NOT_SIGNED, record(List.of(answers.get(0).replace("\"AGREE\"", "\"DISAGREE\""))));
        refused(ConsentFinding.ANSWER_NOT_SIGNED, record(List.of("{}")));
    }

    @Test
    void what_is_no_record_cannot_be_read() {
        String json = record(three()).json();
        for (String broken : List.of("", "[]", json + " ", json.replace("{\"poll\"", "{ \"poll\""), json.substring(1))) {
            assertThrows(ProtocolException.class, () -> VerifyConsent.verify(broken.getBytes(StandardCharsets.UTF_8), List.of()), broken);
        }
    }

    @Property(tries = 60)
    void in_any_order_with_any_repetition_the_last_word_of_each_household_counts(
            @ForAll @Size(max = 12) List<@IntRange(max = 9) Integer> said) {
        List<String> answers = new ArrayList<>();
        Map<Integer, Answer> last = new HashMap<>();
        for (int one : said) {
            Answer answer = one % 2 == 0 ? Answer.AGREE : Answer.DISAGREE;
            answers.add(answer(one / 2, answer));
            last.put(one / 2, answer);
        }
        VerifyConsent.Result result = verify(record(answers));
        assertTrue(result.accepted(), result::toString);
        assertEquals(last.values().stream().filter(answer -> answer == Answer.AGREE).count(), result.agree());
        assertEquals(5 - last.size(), result.silent());
    }
}
