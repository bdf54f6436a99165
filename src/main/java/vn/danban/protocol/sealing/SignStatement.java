package vn.danban.protocol.sealing;

import vn.danban.protocol.ElectionUuid;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.FixedBase;
import vn.danban.protocol.group.Scalar;
import vn.danban.protocol.statement.CardPurpose;
import vn.danban.protocol.statement.ConsentStatement;
import vn.danban.protocol.statement.OpinionStatement;
import vn.danban.protocol.statement.StatementSignature;

/** Protocol §7 — Say something openly with a card. Draws w. */
public final class SignStatement {
    private final CardKey card;
    private final RandomScalars random;

    public SignStatement(CardKey card, RandomScalars random) {
        this.card = card;
        this.random = random;
    }

    /** The bytes of a signed answer in a consent poll. */
    public byte[] consent(ElectionUuid poll, Digest matter, ConsentStatement.Answer answer) {
        Scalar key = key(CardPurpose.CONSENT, poll);
        return signed(ConsentStatement.unsigned(poll, matter, credential(key), answer), key);
    }

    /** The bytes of a signed opinion. */
    public byte[] opinion(ElectionUuid vote, String text) {
        Scalar key = key(CardPurpose.OPINION, vote);
        return signed(OpinionStatement.unsigned(vote, credential(key), text), key);
    }

    private Scalar key(CardPurpose purpose, ElectionUuid occasion) {
        return card.secret().plus(purpose.shift(occasion, card.publicKey()));
    }

    private static Element credential(Scalar key) {
        return FixedBase.GENERATOR.power(key);
    }

    private byte[] signed(String unsigned, Scalar key) {
        var digest = Digest.of(unsigned);
        var signature = ProveKnowledge.prove(key, commitment -> StatementSignature.challenge(digest, commitment), random);
        return CanonicalJson.bytes(unsigned.substring(0, unsigned.length() - 1) + ",\"signature\":" + signature.json() + "}");
    }
}
