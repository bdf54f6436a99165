package vn.danban.protocol.vectors;

import static vn.danban.protocol.vectors.ValueVectors.OTHER_UUID;
import static vn.danban.protocol.vectors.ValueVectors.TORSION;
import static vn.danban.protocol.vectors.ValueVectors.UUID;
import static vn.danban.protocol.vectors.ValueVectors.string;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.sealing.HeldCeremony;
import vn.danban.protocol.trustee.Ceremony;
import vn.danban.protocol.trustee.ThresholdSet.SignedMessage;
import vn.danban.protocol.trustee.TrusteeFault;
import vn.danban.protocol.vectors.WriteVectors.Cases;

/** Inputs for threshold sets: a ceremony of three, two of whom suffice, and what dishonest ones could send. */
final class CeremonyVectors {
    private static final Ceremony TWO_OF_THREE = new Ceremony(UUID, 1, 3, 2);
    static final HeldCeremony HELD = new HeldCeremony(TWO_OF_THREE, CeremonyVectors::seed);
    /** The same people with the same seeds in the next attempt. */
    static final HeldCeremony NEXT = new HeldCeremony(new Ceremony(UUID, 2, 3, 2), CeremonyVectors::seed);

    private static final String NEUTRAL = Element.NEUTRAL.toString();

    private CeremonyVectors() {}

    static List<Cases> all() {
        return List.of(
                makeCertificate(),
                verifyCertificate(),
                makeCoefficients(),
                verifyCoefficients(),
                verifyThresholdSet());
    }

    private static byte[] seed(int index) {
        return Digest.of("vector|seed|" + index).bytes();
    }

    private static Cases makeCertificate() {
        return new Cases("MakeCertificate", "Everything follows from the seed; nothing is drawn.")
                .accepted("first of three", seat(HELD.ceremony(), 1))
                .accepted("the same seed in the next attempt", seat(NEXT.ceremony(), 1))
                .accepted("five of seven", seat(new Ceremony(UUID, 1, 7, 5), 7));
    }

    private static Cases verifyCertificate() {
        var made = HELD.certificate(2);
        var certificate = made.certificate().json();
        var binding = made.binding().json();
        var encryption = certificate.replaceAll(".*encryption\\\\\":\\\\\"([0-9a-f]{64}).*", "$1");
        return new Cases("VerifyCertificate", "A certificate (Format §2.3) and its binding to one ceremony.")
                .accepted("second of three", certificate(UUID.text(), 1, 3, 2, 2, certificate, binding))
                .refused(
                        "bound to another vote",
                        TrusteeFault.BAD_BINDING,
                        certificate(OTHER_UUID.text(), 1, 3, 2, 2, certificate, binding))
                .refused(
                        "bound to another attempt",
                        TrusteeFault.BAD_BINDING,
                        certificate(UUID.text(), 2, 3, 2, 2, certificate, binding))
                .refused(
                        "for another place",
                        FormatFault.NOT_CANONICAL,
                        certificate(UUID.text(), 1, 3, 2, 1, certificate, binding))
                .refused(
                        "for another threshold",
                        FormatFault.NOT_CANONICAL,
                        certificate(UUID.text(), 1, 3, 3, 2, certificate, binding))
                .refused(
                        "another encryption key under the old signature",
                        TrusteeFault.BAD_THRESHOLD_SET,
                        certificate(
                                UUID.text(),
                                1,
                                3,
                                2,
                                2,
                                certificate.replace(encryption, Element.GENERATOR.toString()),
                                binding))
                .refused(
                        "neutral encryption key",
                        FormatFault.ELEMENT_NEUTRAL,
                        certificate(UUID.text(), 1, 3, 2, 2, certificate.replace(encryption, NEUTRAL), binding))
                .refused(
                        "key outside the group",
                        FormatFault.ELEMENT_NOT_IN_GROUP,
                        certificate(UUID.text(), 1, 3, 2, 2, certificate.replace(encryption, TORSION), binding))
                .refused(
                        "two of six: two groups without a common member",
                        FormatFault.OUT_OF_RANGE,
                        certificate(UUID.text(), 1, 6, 3, 2, certificate, binding))
                .refused(
                        "bound by another trustee",
                        TrusteeFault.BAD_BINDING,
                        certificate(
                                UUID.text(), 1, 3, 2, 2, certificate, HELD.certificate(3).binding().json()));
    }

    private static Cases makeCoefficients() {
        return new Cases("MakeCoefficients", "The polynomial follows from the seed and all certificates.")
                .accepted("first of three", with(seat(HELD.ceremony(), 1), "certificates", certificates(HELD)))
                .accepted(
                        "other certificates, another polynomial",
                        with(seat(HELD.ceremony(), 1), "certificates", certificates(HELD).reversed()));
    }

    private static Cases verifyCoefficients() {
        var made = HELD.coefficients(1);
        var coefficients = made.coefficients().json();
        var signature = made.signature().json();
        var another = HELD.coefficients(2);
        return new Cases("VerifyCoefficients", "Signed powers of a polynomial, and the signature over the whole set.")
                .accepted("first of three", coefficients(2, 1, coefficients, signature, certificates(HELD)))
                .refused(
                        "too few for the threshold",
                        TrusteeFault.BAD_THRESHOLD_SET,
                        coefficients(3, 1, coefficients, signature, certificates(HELD)))
                .refused(
                        "of another trustee",
                        TrusteeFault.BAD_THRESHOLD_SET,
                        coefficients(
                                2,
                                1,
                                another.coefficients().json(),
                                another.signature().json(),
                                certificates(HELD)))
                .refused(
                        "signed for other certificates",
                        TrusteeFault.BAD_THRESHOLD_SET,
                        coefficients(2, 1, coefficients, signature, certificates(NEXT)))
                .refused(
                        "a power outside the group",
                        FormatFault.ELEMENT_NOT_IN_GROUP,
                        coefficients(
                                2,
                                1,
                                coefficients.replace(HELD.powers(1).getLast().toString(), TORSION),
                                signature,
                                certificates(HELD)))
                .refused(
                        "a power exchanged",
                        TrusteeFault.BAD_THRESHOLD_SET,
                        coefficients(
                                2,
                                1,
                                coefficients.replace(HELD.powers(1).getLast().toString(), Element.GENERATOR.toString()),
                                signature,
                                certificates(HELD)));
    }

    private static Cases verifyThresholdSet() {
        var set = string(HELD.trustees().bytes());
        return new Cases("VerifyThresholdSet", "A whole list of trustees (Format §2.3).")
                .accepted("two of three", "trustees", set)
                .refused(
                        "another threshold",
                        FormatFault.NOT_CANONICAL,
                        "trustees",
                        set.replaceFirst("\"threshold\":2", "\"threshold\":1"))
                .refused(
                        "more needed than there are",
                        FormatFault.OUT_OF_RANGE,
                        "trustees",
                        set.replaceFirst("\"threshold\":2", "\"threshold\":4"))
                .refused(
                        "a certificate of the next attempt",
                        TrusteeFault.BAD_THRESHOLD_SET,
                        "trustees",
                        set.replace(
                                HELD.certificate(2).certificate().json(),
                                NEXT.certificate(2).certificate().json()))
                .refused(
                        "two verification keys exchanged",
                        TrusteeFault.BAD_THRESHOLD_SET,
                        "trustees",
                        set.replace(keyOf(1), "#").replace(keyOf(2), keyOf(1)).replace("#", keyOf(2)))
                .refused(
                        "a signature of another",
                        TrusteeFault.BAD_THRESHOLD_SET,
                        "trustees",
                        set.replace(
                                HELD.coefficients(1).signature().json(),
                                HELD.coefficients(2).signature().json()));
    }

    private static String keyOf(int index) {
        return HELD.verificationKey(index).key().publicKey().toString();
    }

    static Object[] seat(Ceremony ceremony, int index) {
        return new Object[] {
            "uuid", ceremony.vote().text(),
            "attempt", (long) ceremony.attempt(),
            "size", (long) ceremony.size(),
            "needed", (long) ceremony.needed(),
            "index", (long) index,
            "seed", HexFormat.of().formatHex(seed(index))
        };
    }

    static Object[] with(Object[] input, Object... more) {
        var all = new ArrayList<>(List.of(input));
        all.addAll(List.of(more));
        return all.toArray();
    }

    private static Object[] certificate(
            String uuid, int attempt, int size, int needed, int index, String certificate, String binding) {
        return new Object[] {
            "uuid", uuid,
            "attempt", (long) attempt,
            "size", (long) size,
            "needed", (long) needed,
            "index", (long) index,
            "certificate", certificate,
            "binding", binding
        };
    }

    private static Object[] coefficients(
            int needed, int signer, String coefficients, String signature, List<String> certificates) {
        return new Object[] {
            "needed", (long) needed,
            "index", (long) signer,
            "signer", HELD.keys(signer).verification().toString(),
            "certificates", certificates,
            "coefficients", coefficients,
            "signature", signature
        };
    }

    static List<String> certificates(HeldCeremony held) {
        return held.certificates().stream().map(SignedMessage::json).toList();
    }

    static List<String> texts(List<Element> elements) {
        return elements.stream().map(Element::toString).toList();
    }
}
