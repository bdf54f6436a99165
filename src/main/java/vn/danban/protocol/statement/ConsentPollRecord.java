package vn.danban.protocol.statement;

import java.util.List;
import vn.danban.protocol.ElectionUuid;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.ProtocolException;

/**
 * Protocol §7.1 — The public record of a consent poll: whoever has it checks every signature and counts again.
 *
 * @param text        the exact text households were asked about
 * @param matter      its SHA-256
 * @param roll        hash of the frozen roll
 * @param households  N, all households of the roll
 * @param opened      ISO 8601, UTC
 * @param closes      ISO 8601, UTC
 * @param credentials one for each household with a card, sorted
 * @param answers     every statement that was taken in, in this order; of several of a credential the last counts
 */
public record ConsentPollRecord(ElectionUuid poll, String text, Digest matter, Digest roll, int households, String opened, String closes,
        List<String> credentials, List<String> answers) {

    /** Reads what {@link #json} wrote, and nothing else. @throws ProtocolException */
    public static ConsentPollRecord parse(byte[] bytes) {
        var json = new CanonicalJson.Reader(bytes);
        var poll = new ElectionUuid(json.expect("{\"poll\":").plainString());
        var text = json.expect(",\"text\":").string();
        var matter = Digest.parseHex(json.expect(",\"matter\":").plainString());
        var roll = Digest.parseHex(json.expect(",\"roll\":").plainString());
        var households = json.expect(",\"households\":").number();
        var opened = json.expect(",\"opened\":").plainString();
        var closes = json.expect(",\"closes\":").plainString();
        var credentials = json.expect(",\"credentials\":").array(CanonicalJson.Reader::plainString);
        var answers = json.expect(",\"answers\":").array(CanonicalJson.Reader::string);
        json.expect("}").end();
        return new ConsentPollRecord(poll, text, matter, roll, households, opened, closes, credentials, answers);
    }

    public String json() {
        return "{\"poll\":\"" + poll + "\",\"text\":" + CanonicalJson.quote(text) + ",\"matter\":\"" + matter.hex() + "\",\"roll\":\"" + roll.hex()
            + "\",\"households\":" + households + ",\"opened\":\"" + opened + "\",\"closes\":\"" + closes + "\",\"credentials\":"
            + CanonicalJson.array(credentials, CanonicalJson::quote) + ",\"answers\":" + CanonicalJson.array(answers, CanonicalJson::quote) + "}";
    }
}
