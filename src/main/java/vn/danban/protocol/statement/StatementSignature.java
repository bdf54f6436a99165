package vn.danban.protocol.statement;

import vn.danban.protocol.Proof;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.FixedBase;
import vn.danban.protocol.group.Scalar;

/**
 * Protocol §7 — Schnorr's signature of a statement: T = the canonical statement without its signature, A = gʷ, challenge =
 * H("danban-statement|" SHA-256(T) "|" A), response = w − key·challenge.
 */
public final class StatementSignature {
    private StatementSignature() {}

    /** What is hashed, written once for those who sign and those who check. */
    public static Scalar challenge(Digest unsigned, Element commitment) {
        return Scalar.hash("danban-statement|" + unsigned.base64() + "|" + commitment);
    }

    /**
     * @param unsigned digest of the statement without its signature
     * @throws ProtocolException {@link StatementFault#BAD_SIGNATURE}
     */
    static void verify(Digest unsigned, Element credential, Proof signature) {
        Element commitment = FixedBase.GENERATOR.power(signature.response()).multiply(credential.power(signature.challenge()));
        if (!challenge(unsigned, commitment).equals(signature.challenge())) {
            throw new ProtocolException(StatementFault.BAD_SIGNATURE, credential.toString());
        }
    }
}
