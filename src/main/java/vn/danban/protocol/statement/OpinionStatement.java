package vn.danban.protocol.statement;

import vn.danban.protocol.ElectionUuid;
import vn.danban.protocol.Proof;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.group.Element;

/**
 * Protocol §7.2 — An opinion in words, handed in with a card and kept apart from ballots (Decree 59/2023 Art. 5(4)a).
 *
 * @param vote       the vote it is about
 * @param credential the household's public name in this vote's box; the text is kept without it
 */
public record OpinionStatement(ElectionUuid vote, Element credential, String text, Proof signature) {

    /**
     * Reads a statement and checks its signature.
     *
     * @throws ProtocolException where it is not canonical or not signed by the holder of its credential
     */
    public static OpinionStatement verified(byte[] bytes) {
        var json = new CanonicalJson.Reader(bytes);
        var vote = new ElectionUuid(json.expect("{\"opinion_on\":").plainString());
        var credential = Element.decode(json.expect(",\"credential\":").plainString());
        var text = json.expect(",\"text\":").string();
        var unsigned = Digest.of(json.textSoFar() + "}");
        var signature = Proof.read(json.expect(",\"signature\":"));
        json.expect("}").end();
        StatementSignature.verify(unsigned, credential, signature);
        return new OpinionStatement(vote, credential, text, signature);
    }

    /** The canonical statement without its signature: what is signed. */
    public static String unsigned(ElectionUuid vote, Element credential, String text) {
        return "{\"opinion_on\":\"" + vote + "\",\"credential\":\"" + credential + "\",\"text\":" + CanonicalJson.quote(text) + "}";
    }
}
