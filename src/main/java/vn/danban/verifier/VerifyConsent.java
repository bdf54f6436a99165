package vn.danban.verifier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.statement.ConsentPollRecord;
import vn.danban.protocol.statement.ConsentStatement;
import vn.danban.protocol.statement.ConsentStatement.Answer;

/** Protocol §7.1 — Check the record of a consent poll and count it again, trusting nobody. */
public final class VerifyConsent {
    private final ConsentPollRecord record;
    private final List<Refusal> refusals = new ArrayList<>();
    private final Map<String, Answer> counting = new LinkedHashMap<>();

    private VerifyConsent(ConsentPollRecord record) {
        this.record = record;
    }

    /** One thing that is wrong. @param detail which one it is about */
    public record Refusal(ConsentFinding finding, String detail) {}

    /**
     * What came of it.
     *
     * @param silent   households that did not answer: they do not consent
     * @param required more than half of all households
     * @param refusals empty when the record is accepted
     */
    public record Result(ConsentPollRecord record, int agree, int disagree, int silent, int required, List<Refusal> refusals) {
        public boolean accepted() {
            return refusals.isEmpty();
        }

        /** More than half of ALL households agreed (Decree 59/2023 Art. 5(2)c). */
        public boolean passed() {
            return agree >= required;
        }
    }

    /**
     * @param bytes the record, as it was downloaded
     * @param kept  hashes of answers, hex, that must be in it
     * @throws ProtocolException when it cannot be read at all
     */
    public static Result verify(byte[] bytes, List<String> kept) {
        return new VerifyConsent(ConsentPollRecord.parse(bytes)).result(kept);
    }

    private Result result(List<String> kept) {
        if (!Digest.of(record.text()).equals(record.matter())) {
            refuse(ConsentFinding.TEXT_CHANGED, record.matter().hex());
        }
        credentials();
        Set<String> hashes = new HashSet<>();
        for (String answer : record.answers()) {
            String hash = Digest.of(answer.getBytes(StandardCharsets.UTF_8)).hex();
            if (!hashes.add(hash)) {
                refuse(ConsentFinding.ANSWER_TWICE, hash);
            }
            count(answer, hash);
        }
        kept.stream().filter(hash -> !hashes.contains(hash)).forEach(hash -> refuse(ConsentFinding.ANSWER_MISSING, hash));
        int agree = (int) counting.values().stream().filter(answer -> answer == Answer.AGREE).count();
        int disagree = counting.size() - agree;
        return new Result(record, agree, disagree, record.households() - agree - disagree, record.households() / 2 + 1, List.copyOf(refusals));
    }

    private void credentials() {
        List<String> credentials = record.credentials();
        for (int i = 0; i < credentials.size(); i++) {
            boolean rises = i == 0 || credentials.get(i - 1).compareTo(credentials.get(i)) < 0;
            if (!rises || !isElement(credentials.get(i))) {
                refuse(ConsentFinding.CREDENTIALS_MALFORMED, credentials.get(i));
            }
        }
        if (credentials.size() > record.households()) {
            refuse(ConsentFinding.MORE_CREDENTIALS_THAN_HOUSEHOLDS, credentials.size() + " > " + record.households());
        }
    }

    private static boolean isElement(String credential) {
        try {
            return !Element.decode(credential).isNeutral();
        } catch (ProtocolException none) {
            return false;
        }
    }

    private void count(String answer, String hash) {
        ConsentStatement statement;
        try {
            statement = ConsentStatement.verified(answer.getBytes(StandardCharsets.UTF_8));
        } catch (ProtocolException unsigned) {
            refuse(ConsentFinding.ANSWER_NOT_SIGNED, hash);
            return;
        }
        if (!statement.poll().equals(record.poll()) || !statement.matter().equals(record.matter())) {
            refuse(ConsentFinding.ANSWER_OF_ANOTHER_POLL, hash);
        } else if (!record.credentials().contains(statement.credential().toString())) {
            refuse(ConsentFinding.ANSWER_FROM_NOBODY, hash);
        } else {
            counting.put(statement.credential().toString(), statement.answer());
        }
    }

    private void refuse(ConsentFinding finding, String detail) {
        refusals.add(new Refusal(finding, detail));
    }
}
