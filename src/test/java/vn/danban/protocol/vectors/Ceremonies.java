package vn.danban.protocol.vectors;

import static java.util.Map.entry;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.danban.protocol.Proof;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.Scalar;
import vn.danban.protocol.sealing.MakeCertificate;
import vn.danban.protocol.sealing.MakeCoefficients;
import vn.danban.protocol.sealing.MakeVerificationKey;
import vn.danban.protocol.sealing.OpenShare;
import vn.danban.protocol.sealing.SealShare;
import vn.danban.protocol.sealing.TrusteeSeat;
import vn.danban.protocol.trustee.Ceremony;
import vn.danban.protocol.trustee.SealedShare;
import vn.danban.protocol.trustee.ThresholdSet.SignedMessage;
import vn.danban.protocol.trustee.ThresholdSet.VerificationKey;
import vn.danban.protocol.trustee.TrusteeList;
import vn.danban.protocol.trustee.VerifyCertificate;
import vn.danban.protocol.trustee.VerifyCoefficients;
import vn.danban.protocol.trustee.VerifyShare;
import vn.danban.protocol.trustee.VerifyTrustees;
import vn.danban.protocol.trustee.VerifyVerificationKey;
import vn.danban.protocol.vectors.Replay.Input;

/** What the vectors about threshold sets must be turned into. */
final class Ceremonies {
    static final Map<String, Function<Input, Map<String, Object>>> ALGORITHMS = Map.ofEntries(
            entry("MakeCertificate", Ceremonies::makeCertificate),
            entry("VerifyCertificate", Ceremonies::verifyCertificate),
            entry("MakeCoefficients", Ceremonies::makeCoefficients),
            entry("VerifyCoefficients", Ceremonies::verifyCoefficients),
            entry("SealShare", Ceremonies::sealShare),
            entry("OpenShare", Ceremonies::openShare),
            entry("VerifyShare", Ceremonies::verifyShare),
            entry("MakeVerificationKey", Ceremonies::makeVerificationKey),
            entry("VerifyVerificationKey", Ceremonies::verifyVerificationKey),
            entry("VerifyThresholdSet", Ceremonies::verifyThresholdSet));

    private Ceremonies() {}

    private static Map<String, Object> makeCertificate(Input input) {
        var made = MakeCertificate.make(seat(input));
        return Replay.output("certificate", made.certificate().json(), "binding", made.binding().json());
    }

    private static Map<String, Object> verifyCertificate(Input input) {
        var keys = VerifyCertificate.verify(
                ceremony(input), input.number("index"), message(input.text("certificate")), proof(input, "binding"));
        return Replay.output(
                "verification", keys.verification().toString(), "encryption", keys.encryption().toString());
    }

    private static Map<String, Object> makeCoefficients(Input input) {
        var made = MakeCoefficients.make(seat(input), certificates(input));
        return Replay.output("coefficients", made.coefficients().json(), "signature", made.signature().json());
    }

    private static Map<String, Object> verifyCoefficients(Input input) {
        var powers = VerifyCoefficients.verify(
                input.number("needed"),
                input.number("index"),
                element(input, "signer"),
                certificates(input),
                message(input.text("coefficients")),
                proof(input, "signature"));
        return Replay.output("powers", powers.stream().map(Element::toString).toList());
    }

    private static Map<String, Object> sealShare(Input input) {
        var share = SealShare.seal(
                seat(input), input.number("receiver"), element(input, "encryption"), certificates(input));
        return Replay.output("share", share.json());
    }

    private static Map<String, Object> openShare(Input input) {
        var share = OpenShare.open(
                seat(input),
                input.number("sender"),
                certificates(input),
                elements(input.texts("powers")),
                SealedShare.parse(input.bytes("share")));
        return Replay.output("value", share.toString());
    }

    private static Map<String, Object> verifyShare(Input input) {
        VerifyShare.verify(elements(input.texts("powers")), input.number("receiver"), input.scalar("value"));
        return Replay.output();
    }

    private static Map<String, Object> makeVerificationKey(Input input) {
        var share = MakeVerificationKey.make(
                seat(input),
                certificates(input),
                input.texts("received").stream().map(Scalar::parse).toList());
        return Replay.output("secret", share.secret().toString(), "key", share.key().json());
    }

    private static Map<String, Object> verifyVerificationKey(Input input) {
        var polynomials = ((List<?>) input.fields().get("polynomials")).stream()
                .map(own -> elements(((List<?>) own).stream().map(String.class::cast).toList()))
                .toList();
        var key = read(input.text("key"), VerificationKey::read);
        VerifyVerificationKey.verify(polynomials, input.number("index"), element(input, "signer"), key);
        return Replay.output("publicKey", key.publicKey().toString());
    }

    private static Map<String, Object> verifyThresholdSet(Input input) {
        var list = TrusteeList.parse(input.bytes("trustees"));
        VerifyTrustees.verify(list);
        return Replay.output(
                "electionKey",
                list.electionKey().toString(),
                "owners",
                list.verificationKeys().stream().map(Element::toString).toList(),
                "needed",
                (long) list.needed());
    }

    private static Ceremony ceremony(Input input) {
        return new Ceremony(input.uuid(), input.number("attempt"), input.number("size"), input.number("needed"));
    }

    private static TrusteeSeat seat(Input input) {
        return new TrusteeSeat(
                ceremony(input), input.number("index"), HexFormat.of().parseHex(input.text("seed")));
    }

    private static List<SignedMessage> certificates(Input input) {
        return input.texts("certificates").stream().map(Ceremonies::message).toList();
    }

    private static SignedMessage message(String json) {
        return read(json, SignedMessage::read);
    }

    private static Proof proof(Input input, String name) {
        return Proof.parse(input.bytes(name));
    }

    private static Element element(Input input, String name) {
        return Element.decode(input.text(name));
    }

    private static List<Element> elements(List<String> texts) {
        return texts.stream().map(Element::decode).toList();
    }

    private static <T> T read(String json, Function<CanonicalJson.Reader, T> part) {
        var reader = new CanonicalJson.Reader(json.getBytes(StandardCharsets.UTF_8));
        var value = part.apply(reader);
        reader.end();
        return value;
    }
}
