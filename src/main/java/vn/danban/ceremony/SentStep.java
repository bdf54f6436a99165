package vn.danban.ceremony;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.danban.protocol.Proof;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.trustee.SealedShare;
import vn.danban.protocol.trustee.ThresholdSet;

/** Protocol §3.2 — What a trustee sends at a step. Read strictly; what it must have to do with the rest is checked elsewhere. */
sealed interface SentStep {
    int attempt();

    /** What everybody may read. */
    String open();

    CeremonyStep step();

    /** @param binding ties the certificate to the ceremony */
    record Certificate(int attempt, ThresholdSet.SignedMessage certificate, Proof binding) implements SentStep {
        @Override
        public String open() {
            return "{\"certificate\":" + certificate.json() + ",\"binding\":" + binding.json() + "}";
        }

        @Override
        public CeremonyStep step() {
            return CeremonyStep.CERTIFICATE;
        }
    }

    /** @param shares by receiver */
    record Coefficients(int attempt, ThresholdSet.SignedMessage coefficients, Proof signature, Map<Integer, SealedShare> shares)
            implements SentStep {
        @Override
        public String open() {
            return "{\"coefficients\":" + coefficients.json() + ",\"signature\":" + signature.json() + "}";
        }

        @Override
        public CeremonyStep step() {
            return CeremonyStep.COEFFICIENTS;
        }
    }

    record Key(int attempt, ThresholdSet.VerificationKey key) implements SentStep {
        @Override
        public String open() {
            return key.json();
        }

        @Override
        public CeremonyStep step() {
            return CeremonyStep.VERIFICATION_KEY;
        }
    }

    /** @throws ProtocolException {@link FormatFault#NOT_CANONICAL} and those of the parts */
    static SentStep parse(CeremonyStep step, byte[] bytes) {
        CanonicalJson.Reader json = new CanonicalJson.Reader(bytes);
        int attempt = json.expect("{\"attempt\":").number();
        SentStep sent = switch (step) {
            case CERTIFICATE -> new Certificate(attempt, ThresholdSet.SignedMessage.read(json.expect(",\"certificate\":")),
                Proof.read(json.expect(",\"binding\":")));
            case COEFFICIENTS -> new Coefficients(attempt, ThresholdSet.SignedMessage.read(json.expect(",\"coefficients\":")),
                Proof.read(json.expect(",\"signature\":")), shares(json.expect(",\"shares\":")));
            case VERIFICATION_KEY -> new Key(attempt, ThresholdSet.VerificationKey.read(json.expect(",\"key\":")));
            case SHARE -> throw new ProtocolException(FormatFault.NOT_CANONICAL, "shares travel with the coefficients");
        };
        json.expect("}").end();
        return sent;
    }

    static SentStep.Certificate certificate(String open) {
        CanonicalJson.Reader json = new CanonicalJson.Reader(open.getBytes(StandardCharsets.UTF_8));
        return new Certificate(0, ThresholdSet.SignedMessage.read(json.expect("{\"certificate\":")), Proof.read(json.expect(",\"binding\":")));
    }

    static SentStep.Coefficients coefficients(String open) {
        CanonicalJson.Reader json = new CanonicalJson.Reader(open.getBytes(StandardCharsets.UTF_8));
        return new Coefficients(0, ThresholdSet.SignedMessage.read(json.expect("{\"coefficients\":")),
            Proof.read(json.expect(",\"signature\":")), Map.of());
    }

    private static Map<Integer, SealedShare> shares(CanonicalJson.Reader json) {
        Map<Integer, SealedShare> shares = new TreeMap<>();
        List<Integer> order = json.array(item -> {
            int receiver = item.expect("{\"to\":").number();
            shares.put(receiver, SealedShare.read(item.expect(",\"share\":")));
            item.expect("}");
            return receiver;
        });
        if (!order.equals(List.copyOf(shares.keySet()))) {
            throw new ProtocolException(FormatFault.NOT_CANONICAL, "shares in another order");
        }
        return shares;
    }
}
