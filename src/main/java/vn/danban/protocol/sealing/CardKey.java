package vn.danban.protocol.sealing;

import vn.danban.protocol.CredentialForVote;
import vn.danban.protocol.ElectionUuid;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.FixedBase;
import vn.danban.protocol.group.Scalar;

/** Protocol §1 — The secret s of a card and what follows from it. */
public record CardKey(Scalar secret) {
    /** C = gˢ: what the server keeps of a card. */
    public Element publicKey() {
        return FixedBase.GENERATOR.power(secret);
    }

    /** s + t: signs the household's ballot in this vote; its public side is {@link CredentialForVote#of}. */
    public Scalar signingKey(ElectionUuid vote) {
        return secret.plus(CredentialForVote.shift(vote, publicKey()));
    }

    @Override
    public String toString() {
        return "card key of " + publicKey();
    }
}
