package vn.danban.protocol.statement;

import java.util.Arrays;
import vn.danban.protocol.ElectionUuid;
import vn.danban.protocol.Proof;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.group.Element;

/**
 * Protocol §7.1 — A household's open answer whether a matter is to be decided online (Decree 59/2023 Art. 5(2)c).
 *
 * @param poll       the consent poll
 * @param matter     SHA-256 of the matter's exact text
 * @param credential the household's public name in this poll
 */
public record ConsentStatement(ElectionUuid poll, Digest matter, Element credential, Answer answer, Proof signature) {
    public enum Answer { AGREE, DISAGREE }

    /**
     * Reads a statement and checks its signature.
     *
     * @throws ProtocolException where it is not canonical or not signed by the holder of its credential
     */
    public static ConsentStatement verified(byte[] bytes) {
        var json = new CanonicalJson.Reader(bytes);
        var poll = new ElectionUuid(json.expect("{\"consent_poll\":").plainString());
        var matter = Digest.parseHex(json.expect(",\"matter\":").plainString());
        var credential = Element.decode(json.expect(",\"credential\":").plainString());
        var answer = answer(json.expect(",\"answer\":").plainString());
        var unsigned = Digest.of(json.textSoFar() + "}");
        var signature = Proof.read(json.expect(",\"signature\":"));
        json.expect("}").end();
        StatementSignature.verify(unsigned, credential, signature);
        return new ConsentStatement(poll, matter, credential, answer, signature);
    }

    /** The canonical statement without its signature: what is signed. */
    public static String unsigned(ElectionUuid poll, Digest matter, Element credential, Answer answer) {
        return "{\"consent_poll\":\"" + poll + "\",\"matter\":\"" + matter.hex() + "\",\"credential\":\"" + credential
            + "\",\"answer\":\"" + answer + "\"}";
    }

    private static Answer answer(String written) {
        return Arrays.stream(Answer.values()).filter(known -> known.name().equals(written)).findAny()
            .orElseThrow(() -> new ProtocolException(StatementFault.UNKNOWN_ANSWER, written));
    }
}
