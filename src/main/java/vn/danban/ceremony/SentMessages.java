package vn.danban.ceremony;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.trustee.Ceremony;
import vn.danban.protocol.trustee.ThresholdSet;
import vn.danban.protocol.trustee.TrusteeList;
import vn.danban.protocol.trustee.VerifyCertificate;
import vn.danban.protocol.trustee.VerifyCoefficients;
import vn.danban.protocol.trustee.VerifyTrustees;
import vn.danban.protocol.trustee.VerifyVerificationKey;

/** All messages of one attempt, and whether the next one holds beside them. */
final class SentMessages {
    private final Ceremony ceremony;
    private final List<CeremonyMessage> messages;

    SentMessages(Ceremony ceremony, List<CeremonyMessage> messages) {
        this.ceremony = ceremony;
        this.messages = messages;
    }

    /** What the trustees sent at a step for everybody, by sender. */
    Map<Integer, String> at(CeremonyStep step) {
        return messages.stream().filter(message -> message.step() == step && message.receiver() == 0)
            .collect(Collectors.toMap(CeremonyMessage::sender, CeremonyMessage::message, (one, other) -> one, TreeMap::new));
    }

    /** The sealed shares for a trustee, by sender. */
    Map<Integer, String> sharesFor(int receiver) {
        return messages.stream().filter(message -> message.step() == CeremonyStep.SHARE && message.receiver() == receiver)
            .collect(Collectors.toMap(CeremonyMessage::sender, CeremonyMessage::message, (one, other) -> one, TreeMap::new));
    }

    boolean allTook(CeremonyStep step) {
        return at(step).size() == ceremony.size();
    }

    /** The turn of this step has come. */
    boolean isTurnOf(CeremonyStep step) {
        return step.before().map(this::allTook).orElse(true);
    }

    /** The trustee could go on and has not. */
    boolean awaits(int position) {
        return List.of(CeremonyStep.CERTIFICATE, CeremonyStep.COEFFICIENTS, CeremonyStep.VERIFICATION_KEY).stream()
            .anyMatch(step -> isTurnOf(step) && !at(step).containsKey(position));
    }

    /** The same was sent before, to the byte. */
    boolean has(int sender, SentStep sent) {
        return sent.open().equals(at(sent.step()).get(sender))
            && (!(sent instanceof SentStep.Coefficients coefficients) || coefficients.shares().entrySet().stream()
                .allMatch(share -> share.getValue().json().equals(sharesFor(share.getKey()).get(sender)))
                && coefficients.shares().size() == ceremony.size() - 1);
    }

    /** @throws ProtocolException unless the message holds; its turn has come */
    void verify(int sender, SentStep sent) {
        switch (sent) {
            case SentStep.Certificate made ->
                VerifyCertificate.verify(ceremony, sender, made.certificate(), made.binding());
            case SentStep.Coefficients made -> {
                VerifyCoefficients.verify(ceremony.needed(), sender, signer(sender), certificates(), made.coefficients(), made.signature());
                List<Integer> others = IntStream.rangeClosed(1, ceremony.size()).filter(other -> other != sender).boxed().toList();
                if (!List.copyOf(made.shares().keySet()).equals(others)) {
                    throw new ProtocolException(FormatFault.OUT_OF_RANGE, "shares for " + made.shares().keySet());
                }
            }
            case SentStep.Key made -> {
                if (made.key().name().isPresent()) {
                    throw new ProtocolException(FormatFault.NOT_CANONICAL, "the name is put in by the house");
                }
                VerifyVerificationKey.verify(polynomials(), sender, signer(sender), made.key());
            }
        }
    }

    /** The finished set. @param names of the trustees in order */
    ThresholdSet set(List<String> names) {
        List<SentStep.Coefficients> coefficients = at(CeremonyStep.COEFFICIENTS).values().stream().map(SentStep::coefficients).toList();
        List<ThresholdSet.VerificationKey> keys = at(CeremonyStep.VERIFICATION_KEY).entrySet().stream()
            .map(sent -> key(sent.getValue()).named(names.get(sent.getKey() - 1))).toList();
        ThresholdSet set = new ThresholdSet(ceremony.needed(), certificates(),
            coefficients.stream().map(SentStep.Coefficients::coefficients).toList(),
            coefficients.stream().map(SentStep.Coefficients::signature).toList(), keys);
        VerifyTrustees.verify(new TrusteeList(List.of(set)));
        return set;
    }

    private List<ThresholdSet.SignedMessage> certificates() {
        return at(CeremonyStep.CERTIFICATE).values().stream().map(open -> SentStep.certificate(open).certificate()).toList();
    }

    private Element signer(int index) {
        SentStep.Certificate made = SentStep.certificate(at(CeremonyStep.CERTIFICATE).get(index));
        return VerifyCertificate.verify(ceremony, index, made.certificate(), made.binding()).verification();
    }

    private List<List<Element>> polynomials() {
        return at(CeremonyStep.COEFFICIENTS).entrySet().stream().map(sent -> {
            SentStep.Coefficients made = SentStep.coefficients(sent.getValue());
            return VerifyCoefficients.verify(ceremony.needed(), sent.getKey(), signer(sent.getKey()), certificates(),
                made.coefficients(), made.signature());
        }).toList();
    }

    private static ThresholdSet.VerificationKey key(String open) {
        return ThresholdSet.VerificationKey.read(new CanonicalJson.Reader(CanonicalJson.bytes(open)));
    }
}
