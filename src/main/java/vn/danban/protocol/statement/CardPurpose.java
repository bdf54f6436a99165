package vn.danban.protocol.statement;

import vn.danban.protocol.ElectionUuid;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.FixedBase;
import vn.danban.protocol.group.Scalar;

/**
 * Protocol §7 — What a card may be used for beside a ballot. From the card's public key C, t = H(purpose "|" occasion "|" C) and
 * the credential is C·gᵗ; the signing key is s + t. Each purpose has a name of its own: a signature made for one is worth
 * nothing for another.
 */
public enum CardPurpose {
    /** The consent poll of Decree 59/2023 Art. 5(2)c. */
    CONSENT("danban-consent"),
    /** The box for other opinions of Decree 59/2023 Art. 5(4)a. */
    OPINION("danban-opinion");

    private final String domain;

    CardPurpose(String domain) {
        this.domain = domain;
    }

    /** t: the shift between card and credential; needs no secret. */
    public Scalar shift(ElectionUuid occasion, Element card) {
        return Scalar.hash(domain + "|" + occasion + "|" + card);
    }

    /** The household's public name on this occasion. */
    public Element credential(ElectionUuid occasion, Element card) {
        return card.multiply(FixedBase.GENERATOR.power(shift(occasion, card)));
    }
}
