package vn.danban.protocol;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.format.ProtocolException;

/**
 * Protocol §2 — What an election of ours says about itself, as canonical JSON in the election's {@code description}.
 * Through the fingerprint every ballot is bound to it: nobody can move the threshold, the hours or the papers once
 * ballots exist.
 *
 * @param place hamlet and commune, in words
 * @param matter the kind of matter, the name used by the legal rules
 * @param households N: all households of the frozen roll, which is also the number of credentials
 * @param required the least number of yes votes by which the decision passes
 * @param opens UTC, whole seconds
 * @param closes UTC, whole seconds, after {@code opens}
 * @param roll salted digest of the frozen roll
 * @param text digest of the text of the matter as published
 * @param papers digests of the papers published with it
 * @param boothPages digest over the voting pages
 * @param boardKey verifies receipts
 */
public record VoteDescription(
        String place,
        String matter,
        int households,
        int required,
        Instant opens,
        Instant closes,
        Digest roll,
        Digest text,
        List<Digest> papers,
        Digest boothPages,
        BoardKey boardKey) {
    private static final String START = "{\"danban\":1,";

    /** @throws ProtocolException {@link FormatFault#OUT_OF_RANGE} */
    public VoteDescription {
        papers = List.copyOf(papers);
        if (required < 1
                || required > households
                || households > CanonicalJson.LARGEST_NUMBER
                || !opens.isBefore(closes)
                || !opens.equals(opens.truncatedTo(ChronoUnit.SECONDS))
                || !closes.equals(closes.truncatedTo(ChronoUnit.SECONDS))) {
            throw new ProtocolException(
                    FormatFault.OUT_OF_RANGE,
                    required + " of " + households + " households, " + opens + " to " + closes);
        }
    }

    /** Whether a description claims to be one of ours; it must then parse. */
    public static boolean isClaimedBy(Election election) {
        return election.description().startsWith("{\"danban\":");
    }

    public static VoteDescription parse(String description) {
        var json = new CanonicalJson.Reader(CanonicalJson.bytes(description));
        var place = json.expect(START + "\"place\":").string();
        var matter = json.expect(",\"matter\":").string();
        var households = json.expect(",\"households\":").number();
        var required = json.expect(",\"required\":").number();
        var opens = instant(json.expect(",\"opens\":").plainString());
        var closes = instant(json.expect(",\"closes\":").plainString());
        var roll = Digest.parseHex(json.expect(",\"roll\":").plainString());
        var text = Digest.parseHex(json.expect(",\"text\":").plainString());
        var papers = json.expect(",\"papers\":").array(paper -> Digest.parseHex(paper.plainString()));
        var boothPages = Digest.parseHex(json.expect(",\"boothPages\":").plainString());
        var boardKey = BoardKey.parse(json.expect(",\"boardKey\":").plainString());
        json.expect("}").end();
        return new VoteDescription(
                place, matter, households, required, opens, closes, roll, text, papers, boothPages, boardKey);
    }

    public String json() {
        return START + "\"place\":" + CanonicalJson.quote(place) + ",\"matter\":" + CanonicalJson.quote(matter)
                + ",\"households\":" + households + ",\"required\":" + required + ",\"opens\":\"" + opens
                + "\",\"closes\":\"" + closes
                + "\",\"roll\":\"" + roll + "\",\"text\":\"" + text + "\",\"papers\":"
                + CanonicalJson.array(papers, paper -> "\"" + paper + "\"")
                + ",\"boothPages\":\"" + boothPages + "\",\"boardKey\":\"" + boardKey + "\"}";
    }

    private static Instant instant(String text) {
        try {
            var instant = Instant.parse(text);
            if (text.length() == 20 && instant.toString().equals(text)) {
                return instant;
            }
        } catch (DateTimeParseException e) {
            throw new ProtocolException(FormatFault.NOT_CANONICAL, "not an instant: " + text);
        }
        throw new ProtocolException(FormatFault.NOT_CANONICAL, "not a UTC instant to the second: " + text);
    }
}
