package vn.danban.voting;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.danban.ceremony.CeremonyStep;
import vn.danban.ceremony.HoldingCeremonies;
import vn.danban.protocol.Proof;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.group.Scalar;
import vn.danban.protocol.sealing.HeldCeremony;
import vn.danban.protocol.sealing.MakeCoefficients;
import vn.danban.protocol.sealing.SealShare;
import vn.danban.protocol.sealing.TrusteeSeat;
import vn.danban.protocol.trustee.Ceremony;
import vn.danban.protocol.trustee.ThresholdSet;
import vn.danban.protocol.trustee.VerifyCertificate;

/** What the trustees' browsers send in a ceremony; trustees are numbered from 1. */
final class TestCeremony {
    static final List<CeremonyStep> STEPS =
        List.of(CeremonyStep.CERTIFICATE, CeremonyStep.COEFFICIENTS, CeremonyStep.VERIFICATION_KEY);

    final TestVote vote;
    final HeldCeremony held;
    private final int attempt;

    TestCeremony(TestVote vote, int attempt, int needed) {
        this(vote, attempt, needed, "");
    }

    /** @param other another seed than usual */
    TestCeremony(TestVote vote, int attempt, int needed, String other) {
        this.vote = vote;
        this.attempt = attempt;
        held = new HeldCeremony(new Ceremony(vote.uuid(), attempt, vote.hamlet.trustees().size(), needed),
            index -> Digest.of(vote.id + "|" + attempt + "|" + index + other).bytes());
    }

    String message(CeremonyStep step, int trustee) {
        return "{\"attempt\":" + attempt + switch (step) {
            case CERTIFICATE -> ",\"certificate\":" + held.certificate(trustee).certificate().json()
                + ",\"binding\":" + held.certificate(trustee).binding().json();
            case COEFFICIENTS -> ",\"coefficients\":" + held.coefficients(trustee).coefficients().json()
                + ",\"signature\":" + held.coefficients(trustee).signature().json() + ",\"shares\":" + shares(trustee);
            case VERIFICATION_KEY -> ",\"key\":" + held.verificationKey(trustee).key().json();
            case SHARE -> throw new IllegalArgumentException("travels with the coefficients");
        } + "}";
    }

    private String shares(int trustee) {
        return IntStream.rangeClosed(1, held.ceremony().size()).filter(other -> other != trustee)
            .mapToObj(other -> "{\"to\":" + other + ",\"share\":" + held.share(trustee, other).json() + "}")
            .collect(Collectors.joining(",", "[", "]"));
    }

    /**
     * The second step beside certificates that others made in their browsers.
     *
     * @param wrongedReceiver whose share belongs to another polynomial; 0 for nobody's
     */
    String coefficientsAsSent(int trustee, int wrongedReceiver) {
        List<CanonicalJson.Reader> sent = certificatesSent().stream().map(text -> new CanonicalJson.Reader(CanonicalJson.bytes(text))).toList();
        List<ThresholdSet.SignedMessage> certificates = sent.stream().map(json -> ThresholdSet.SignedMessage.read(json.expect("{\"certificate\":"))).toList();
        List<Proof> bindings = sent.stream().map(json -> Proof.read(json.expect(",\"binding\":"))).toList();
        TrusteeSeat wrong = new TrusteeSeat(held.ceremony(), trustee, Digest.of("another polynomial").bytes());
        MakeCoefficients.Coefficients made = MakeCoefficients.make(held.seat(trustee), certificates);
        return "{\"attempt\":" + attempt + ",\"coefficients\":" + made.coefficients().json() + ",\"signature\":" + made.signature().json()
            + ",\"shares\":" + IntStream.rangeClosed(1, held.ceremony().size()).filter(other -> other != trustee)
                .mapToObj(other -> "{\"to\":" + other + ",\"share\":" + SealShare.seal(other == wrongedReceiver ? wrong : held.seat(trustee), other,
                    VerifyCertificate.verify(held.ceremony(), other, certificates.get(other - 1), bindings.get(other - 1)).encryption(),
                    certificates).json() + "}").collect(Collectors.joining(",", "[", "]")) + "}";
    }

    private List<String> certificatesSent() {
        try {
            return vote.fixtures.owner().texts(
                "SELECT message FROM ceremony_messages WHERE vote_id = ? AND attempt = ? AND step = 'CERTIFICATE' ORDER BY sender", vote.id.text(), attempt);
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    TestCeremony send(CeremonyStep step, int trustee) {
        send(step, trustee, message(step, trustee));
        return this;
    }

    void send(CeremonyStep step, int trustee, String message) {
        vote.hamlet.trustees().get(trustee - 1).acts(() -> holding().send(vote.id, step, message.getBytes(StandardCharsets.UTF_8)));
    }

    TestCeremony all(CeremonyStep step) {
        IntStream.rangeClosed(1, held.ceremony().size()).forEach(trustee -> send(step, trustee));
        return this;
    }

    TestCeremony whole() {
        STEPS.forEach(this::all);
        return this;
    }

    void report(int trustee, int sender, CeremonyStep step) {
        byte[] report = ("{\"attempt\":" + attempt + ",\"sender\":" + sender + ",\"step\":\"" + step + "\"}").getBytes(StandardCharsets.UTF_8);
        vote.hamlet.trustees().get(trustee - 1).acts(() -> holding().report(vote.id, report));
    }

    void again(int trustee, String reason) {
        vote.hamlet.trustees().get(trustee - 1).acts(() -> holding().beginAgain(vote.id, attempt, reason));
    }

    String seenBy(int trustee) {
        return vote.hamlet.trustees().get(trustee - 1).does(() -> holding().state(vote.id));
    }

    Scalar secret(int trustee) {
        return held.verificationKey(trustee).secret();
    }

    private HoldingCeremonies holding() {
        return vote.fixtures.the(HoldingCeremonies.class);
    }
}
