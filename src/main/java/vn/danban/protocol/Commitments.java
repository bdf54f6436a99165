package vn.danban.protocol;

import java.util.List;
import vn.danban.protocol.group.Element;

/**
 * Format §4 — Where the commitments of a ballot's proofs come from: computed, or taken from hints. The order in which
 * {@link VerifyBallot} asks for elements is the order of the hints (Protocol §9.2).
 *
 * @param <B> an element about to be raised to several powers
 */
interface Commitments<B> {
    /** Reads a member of the group strictly. */
    B read(String text);

    /** The product of these, about to be raised to so many powers. */
    B product(List<B> factors, int powers);

    Element element(B base);

    /** A = g^response · base^challenge. */
    Element onGenerator(B base, Proof proof);

    /** B = y^response · (base/gᵐ)^challenge. */
    Element onKey(B base, int m, Proof proof);

    /** A = g^response · credential^challenge. */
    Element ofSignature(Element credential, Proof proof);
}
