package vn.danban.protocol;

import java.util.List;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.group.Element;

/**
 * Format §3 — What is voted on and with which key. The fingerprint, the digest of the election's bytes, goes into every
 * proof and so binds ballots to key, group, questions and uuid.
 */
public final class Election {
    private final byte[] bytes;
    private final Digest fingerprint;
    private final String description;
    private final String name;
    private final Element publicKey;
    private final List<Question> questions;
    private final ElectionUuid uuid;

    private Election(byte[] bytes) {
        this.bytes = bytes;
        fingerprint = Digest.of(bytes);
        var json = new CanonicalJson.Reader(bytes);
        if (json.expect("{\"version\":").number() != 1) {
            throw new ProtocolException(FormatFault.NOT_SUPPORTED, "election of another version than 1");
        }
        description = json.expect(",\"description\":").string();
        name = json.expect(",\"name\":").string();
        var group = json.expect(",\"group\":").string();
        if (!group.equals("Ed25519")) {
            throw new ProtocolException(FormatFault.NOT_SUPPORTED, "group " + group);
        }
        publicKey = Element.decode(json.expect(",\"public_key\":").plainString());
        questions = json.expect(",\"questions\":").array(Question::read);
        uuid = new ElectionUuid(json.expect(",\"uuid\":").plainString());
        for (var optional : List.of(",\"administrator\":", ",\"credential_authority\":", ",\"language\":")) {
            if (json.accept(optional)) {
                json.string();
            }
        }
        json.expect("}").end();
        if (questions.isEmpty() || publicKey.isNeutral()) {
            throw new ProtocolException(FormatFault.OUT_OF_RANGE, "no question, or the neutral element as key");
        }
    }

    /** Reads an election strictly; {@link FormatFault#NOT_SUPPORTED} for another version, group or kind of question. */
    public static Election parse(byte[] bytes) {
        return new Election(bytes.clone());
    }

    /** The election with these parts, in its canonical bytes. */
    public static Election of(
            ElectionUuid uuid, String name, String description, Element publicKey, List<Question> questions) {
        return new Election(CanonicalJson.bytes("{\"version\":1,\"description\":" + CanonicalJson.quote(description)
                + ",\"name\":" + CanonicalJson.quote(name) + ",\"group\":\"Ed25519\",\"public_key\":\"" + publicKey
                + "\",\"questions\":" + CanonicalJson.array(questions, Question::json) + ",\"uuid\":\"" + uuid
                + "\"}"));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** φ of the format. */
    public Digest fingerprint() {
        return fingerprint;
    }

    public String description() {
        return description;
    }

    public String name() {
        return name;
    }

    /** y of the format. */
    public Element publicKey() {
        return publicKey;
    }

    public List<Question> questions() {
        return questions;
    }

    public ElectionUuid uuid() {
        return uuid;
    }
}
