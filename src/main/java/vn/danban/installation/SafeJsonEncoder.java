package vn.danban.installation;

import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * One JSON object per line. JSON already escapes line ends and terminal controls; this also escapes what can make a
 * line look like something else: bidirectional controls, line and paragraph separators, C1 controls.
 */
public class SafeJsonEncoder extends JsonEncoder {
    private static final Pattern DECEPTIVE =
        Pattern.compile("[\\x7f-\\x9f\\u061c\\u200b-\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufeff]");

    @Override
    public byte[] encode(ILoggingEvent event) {
        String line = new String(super.encode(event), StandardCharsets.UTF_8);
        return DECEPTIVE.matcher(line)
            .replaceAll(found -> String.format("\\\\u%04x", (int) found.group().charAt(0)))
            .getBytes(StandardCharsets.UTF_8);
    }
}
