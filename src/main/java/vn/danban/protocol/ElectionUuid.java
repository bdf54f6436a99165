package vn.danban.protocol;

import java.util.random.RandomGenerator;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.format.ProtocolException;

/** Format §1 — The public name of an election: 14 to 64 base58 characters. */
public record ElectionUuid(String text) {
    private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    /** @throws ProtocolException {@link FormatFault#UUID_MALFORMED} */
    public ElectionUuid {
        if (text.length() < 14 || text.length() > 64 || !text.chars().allMatch(c -> BASE58.indexOf(c) >= 0)) {
            throw new ProtocolException(FormatFault.UUID_MALFORMED, text);
        }
    }

    public static ElectionUuid random(RandomGenerator random) {
        var text = new StringBuilder();
        random.ints(14, 0, BASE58.length()).forEach(i -> text.append(BASE58.charAt(i)));
        return new ElectionUuid(text.toString());
    }

    @Override
    public String toString() {
        return text;
    }
}
