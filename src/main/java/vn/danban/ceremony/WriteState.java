package vn.danban.ceremony;

import java.util.Map;
import java.util.stream.IntStream;
import vn.danban.protocol.format.CanonicalJson;

/** How far a ceremony is, for the browser of one trustee: messages stand in it as they were sent. */
record WriteState(CeremonyRow row, SentMessages sent, TrusteeSeats.Seat seat) {
    String json() {
        return "{\"attempt\":" + row.attempt() + ",\"size\":" + row.size() + ",\"needed\":" + row.needed()
            + ",\"mine\":" + seat.position()
            + ",\"begunBy\":" + quoted(row.begunBy()) + ",\"because\":" + quoted(row.because())
            + ",\"stopped\":" + row.stopped().map(this::stopped).orElse("null")
            + ",\"members\":" + CanonicalJson.array(IntStream.rangeClosed(1, row.size()).boxed().toList(), this::member) + "}";
    }

    private String stopped(CeremonyStep step) {
        return "{\"sender\":" + row.stoppedSender() + ",\"step\":\"" + step + "\",\"by\":" + row.stoppedBy() + "}";
    }

    private String member(int position) {
        return "{\"name\":" + quoted(seat.names().get(position - 1))
            + ",\"certificate\":" + at(sent.at(CeremonyStep.CERTIFICATE), position)
            + ",\"coefficients\":" + at(sent.at(CeremonyStep.COEFFICIENTS), position)
            + ",\"share\":" + at(sent.sharesFor(seat.position()), position)
            + ",\"key\":" + at(sent.at(CeremonyStep.VERIFICATION_KEY), position) + "}";
    }

    private static String at(Map<Integer, String> messages, int position) {
        return messages.getOrDefault(position, "null");
    }

    private static String quoted(String text) {
        return text == null ? "null" : CanonicalJson.quote(text);
    }
}
