package vn.danban.protocol.vectors;

import static vn.danban.protocol.vectors.CeremonyVectors.HELD;
import static vn.danban.protocol.vectors.CeremonyVectors.NEXT;
import static vn.danban.protocol.vectors.CeremonyVectors.certificates;
import static vn.danban.protocol.vectors.CeremonyVectors.seat;
import static vn.danban.protocol.vectors.CeremonyVectors.texts;
import static vn.danban.protocol.vectors.CeremonyVectors.with;

import java.util.List;
import java.util.stream.IntStream;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.group.Scalar;
import vn.danban.protocol.sealing.HeldCeremony;
import vn.danban.protocol.trustee.TrusteeFault;
import vn.danban.protocol.vectors.WriteVectors.Cases;

/** Inputs for the shares of a threshold set and the keys that come of them. */
final class ShareVectors {
    private ShareVectors() {}

    static List<Cases> all() {
        return List.of(sealShare(), openShare(), verifyShare(), makeVerificationKey(), verifyVerificationKey());
    }

    private static Cases sealShare() {
        return new Cases("SealShare", "f(receiver) for the receiver's key; nothing is drawn.")
                .accepted(
                        "from 1 to 3",
                        with(
                                seat(HELD.ceremony(), 1),
                                "receiver",
                                3L,
                                "encryption",
                                HELD.keys(3).encryption().toString(),
                                "certificates",
                                certificates(HELD)));
    }

    private static Cases openShare() {
        var share = HELD.share(1, 3).json();
        return new Cases("OpenShare", "A share opened by its receiver and held against its sender's polynomial.")
                .accepted("from 1 to 3", opening(HELD, 3, 1, 1, share))
                .refused("opened by another", TrusteeFault.BAD_SHARE, opening(HELD, 2, 1, 1, share))
                .refused("said to be from another", TrusteeFault.BAD_SHARE, opening(HELD, 3, 2, 1, share))
                .refused("held against another polynomial", TrusteeFault.BAD_SHARE, opening(HELD, 3, 1, 2, share))
                .refused("from the attempt before", TrusteeFault.BAD_SHARE, opening(NEXT, 3, 1, 1, share))
                .refused(
                        "box cut short",
                        FormatFault.NOT_CANONICAL,
                        opening(HELD, 3, 1, 1, share.substring(0, share.length() - 6) + "\"}"))
                .refused(
                        "box altered",
                        TrusteeFault.BAD_SHARE,
                        opening(HELD, 3, 1, 1, HELD.share(1, 2).json().substring(0, 95) + share.substring(95)));
    }

    private static Cases verifyShare() {
        var value = HELD.opened(1, 3);
        return new Cases("VerifyShare", "g^f(j) against the powers of f.")
                .accepted("f(3)", shareOf(1, 3, value))
                .refused("f(3) for trustee 2", TrusteeFault.BAD_SHARE, shareOf(1, 2, value))
                .refused("one more", TrusteeFault.BAD_SHARE, shareOf(1, 3, value.plus(Scalar.ONE)))
                .refused("of another polynomial", TrusteeFault.BAD_SHARE, shareOf(2, 3, value))
                .refused(
                        "not below the order",
                        FormatFault.SCALAR_NOT_REDUCED,
                        "powers",
                        texts(HELD.powers(1)),
                        "receiver",
                        3L,
                        "value",
                        Scalar.ORDER.toString());
    }

    private static Cases makeVerificationKey() {
        return new Cases("MakeVerificationKey", "From the own polynomial and the shares received; nothing is drawn.")
                .accepted(
                        "third of three",
                        with(
                                seat(HELD.ceremony(), 3),
                                "certificates",
                                certificates(HELD),
                                "received",
                                List.of(HELD.opened(1, 3).toString(), HELD.opened(2, 3).toString())));
    }

    private static Cases verifyVerificationKey() {
        var key = HELD.verificationKey(3).key();
        var forged = HELD.verificationKey(2).key();
        return new Cases("VerifyVerificationKey", "The key of a share: value of all polynomials, known and signed.")
                .accepted("third of three", verificationKey(3, 3, key.json()))
                .accepted("with a name", verificationKey(3, 3, key.named("Bà Sáu").json()))
                .refused("at another place", TrusteeFault.BAD_THRESHOLD_SET, verificationKey(2, 3, key.json()))
                .refused("signed by another", TrusteeFault.BAD_THRESHOLD_SET, verificationKey(3, 2, key.json()))
                .refused(
                        "somebody else's proof of knowledge",
                        TrusteeFault.BAD_PROOF_OF_KNOWLEDGE,
                        verificationKey(
                                3, 3, key.json().replace(key.knowledge().json(), forged.knowledge().json())));
    }

    private static Object[] opening(HeldCeremony held, int receiver, int sender, int powersOf, String share) {
        return with(
                seat(held.ceremony(), receiver),
                "sender",
                (long) sender,
                "certificates",
                certificates(held),
                "powers",
                texts(HELD.powers(powersOf)),
                "share",
                share);
    }

    private static Object[] shareOf(int sender, int receiver, Scalar value) {
        return new Object[] {
            "powers", texts(HELD.powers(sender)), "receiver", (long) receiver, "value", value.toString()
        };
    }

    private static Object[] verificationKey(int index, int signer, String key) {
        return new Object[] {
            "polynomials", IntStream.rangeClosed(1, 3).mapToObj(i -> texts(HELD.powers(i))).toList(),
            "index", (long) index,
            "signer", HELD.keys(signer).verification().toString(),
            "key", key
        };
    }
}
