package vn.danban.protocol;

import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.FixedBase;
import vn.danban.protocol.group.Scalar;

/**
 * Protocol §1 — From a card's public key C to the household's credential in one vote: t = H("danban-credential|" uuid
 * "|" C), credential = C·gᵗ. A card serves many votes and credentials of different votes cannot be linked without C.
 * The signing key is s + t.
 */
public final class CredentialForVote {
    private CredentialForVote() {}

    /** t: the shift between card and credential; needs no secret. */
    public static Scalar shift(ElectionUuid vote, Element card) {
        return Scalar.hash("danban-credential|" + vote + "|" + card);
    }

    public static Element of(ElectionUuid vote, Element card) {
        return card.multiply(FixedBase.GENERATOR.power(shift(vote, card)));
    }
}
