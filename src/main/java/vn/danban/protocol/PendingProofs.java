package vn.danban.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.Scalar;

/**
 * Format §11 — Proofs whose commitments are computed but not yet hashed: hashing needs their texts, and writing the
 * texts of a whole ballot at once costs one field inversion instead of one each.
 */
final class PendingProofs {
    private record Pending(BallotFault fault, Scalar stated, Supplier<Scalar> hashed) {}

    private final List<Element> unwritten = new ArrayList<>();
    private final List<Pending> pending = new ArrayList<>();

    /** @param hashed called once all texts are written */
    void add(BallotFault fault, List<Element> elements, Scalar stated, Supplier<Scalar> hashed) {
        unwritten.addAll(elements);
        pending.add(new Pending(fault, stated, hashed));
    }

    /** @throws ProtocolException with the fault of the first proof whose challenge is not the hash */
    void verify() {
        Element.writeAll(unwritten);
        for (var proof : pending) {
            if (!proof.hashed.get().equals(proof.stated)) {
                throw new ProtocolException(proof.fault, "challenge is not the hash of the commitments");
            }
        }
    }
}
