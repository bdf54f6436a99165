package vn.danban.protocol.vectors;

import static vn.danban.protocol.vectors.ValueVectors.OTHER_UUID;
import static vn.danban.protocol.vectors.ValueVectors.TORSION;
import static vn.danban.protocol.vectors.ValueVectors.UUID;
import static vn.danban.protocol.vectors.ValueVectors.fixed;
import static vn.danban.protocol.vectors.ValueVectors.random;

import java.util.List;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.group.FixedBase;
import vn.danban.protocol.group.Scalar;
import vn.danban.protocol.sealing.GenerateTrusteeKey;
import vn.danban.protocol.sealing.ProvePossession;
import vn.danban.protocol.trustee.TrusteeFault;
import vn.danban.protocol.vectors.WriteVectors.Cases;

/** Inputs for trustees' keys. */
final class TrusteeVectors {
    private TrusteeVectors() {}

    static List<Cases> all() {
        return List.of(generateTrusteeKey(), verifyTrusteeKey(), provePossession(), verifyPossession());
    }

    private static Cases generateTrusteeKey() {
        return new Cases("GenerateTrusteeKey", "Draws x, then w of the proof of knowledge.")
                .accepted("one trustee", "random", random("trustee 1", 2))
                .accepted("another", "random", random("trustee 2", 2));
    }

    private static Cases verifyTrusteeKey() {
        var key = GenerateTrusteeKey.generate(
                        new Replay.Input(WriteVectors.map("random", random("trustee 1", 2))).random())
                .key()
                .json();
        var other = FixedBase.GENERATOR.power(fixed("nobody", 0)).toString();
        var own = key.substring(key.indexOf("\"public_key\":\"") + 14, key.lastIndexOf('"'));
        return new Cases("VerifyTrusteeKey", "A trustee's public key with its proof of knowledge.")
                .accepted("honest key", "key", key)
                .accepted("honest key with a name", "key", key.substring(0, key.length() - 1) + ",\"name\":\"Bà Sáu\"}")
                .refused(
                        "key without its proof: the proof is another key's",
                        TrusteeFault.BAD_PROOF_OF_KNOWLEDGE,
                        "key",
                        key.replace(own, other))
                .refused("neutral key", FormatFault.ELEMENT_NEUTRAL, "key", key.replace(own, "0".repeat(63) + "1"))
                .refused("key outside the group", FormatFault.ELEMENT_NOT_IN_GROUP, "key", key.replace(own, TORSION))
                .refused(
                        "fields in another order",
                        FormatFault.NOT_CANONICAL,
                        "key",
                        "{\"public_key\":\"" + own + "\"," + key.substring(1, key.indexOf(",\"public_key")) + "}");
    }

    private static Cases provePossession() {
        return new Cases("ProvePossession", "Draws w.")
                .accepted(
                        "one vote",
                        "uuid",
                        UUID.text(),
                        "secret",
                        fixed("trustee 1", 0).toString(),
                        "random",
                        random("possession", 1));
    }

    private static Cases verifyPossession() {
        var secret = fixed("trustee 1", 0);
        var random = new Replay.Input(WriteVectors.map("random", random("possession", 1))).random();
        var proof = ProvePossession.prove(UUID, secret, random).json();
        var key = FixedBase.GENERATOR.power(secret).toString();
        var pok = GenerateTrusteeKey.generate(
                        new Replay.Input(WriteVectors.map("random", random("trustee 1", 2))).random())
                .key()
                .knowledge()
                .json();
        return new Cases("VerifyPossession", "The same key, for one vote only.")
                .accepted("this vote", "uuid", UUID.text(), "publicKey", key, "possession", proof)
                .refused(
                        "another vote",
                        TrusteeFault.BAD_PROOF_OF_POSSESSION,
                        "uuid",
                        OTHER_UUID.text(),
                        "publicKey",
                        key,
                        "possession",
                        proof)
                .refused(
                        "another key",
                        TrusteeFault.BAD_PROOF_OF_POSSESSION,
                        "uuid",
                        UUID.text(),
                        "publicKey",
                        FixedBase.GENERATOR.power(fixed("trustee 2", 0)).toString(),
                        "possession",
                        proof)
                .refused(
                        "the proof of knowledge instead",
                        TrusteeFault.BAD_PROOF_OF_POSSESSION,
                        "uuid",
                        UUID.text(),
                        "publicKey",
                        key,
                        "possession",
                        pok)
                .refused(
                        "challenge 0",
                        TrusteeFault.BAD_PROOF_OF_POSSESSION,
                        "uuid",
                        UUID.text(),
                        "publicKey",
                        key,
                        "possession",
                        "{\"challenge\":\"0\",\"response\":\"1\"}")
                .refused(
                        "response q",
                        FormatFault.SCALAR_NOT_REDUCED,
                        "uuid",
                        UUID.text(),
                        "publicKey",
                        key,
                        "possession",
                        "{\"challenge\":\"0\",\"response\":\"" + Scalar.ORDER + "\"}")
                .refused(
                        "space",
                        FormatFault.NOT_CANONICAL,
                        "uuid",
                        UUID.text(),
                        "publicKey",
                        key,
                        "possession",
                        proof.replace(",", ", "));
    }
}
