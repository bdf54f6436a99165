package vn.danban.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.group.Eighth;
import vn.danban.protocol.group.Element;

/**
 * Protocol §9.2 — Hints beside an archive: for each element that verifying its ballots reads or computes, a point an eighth of it.
 * They are advice: whoever wrote them can save a verifier work or not, but not change what it finds.
 */
public final class Hints {
    static final byte[] MAGIC = "DBHINTS1".getBytes(StandardCharsets.US_ASCII);
    static final int HEADER = MAGIC.length + 32 + 2 * Integer.BYTES;

    private final byte[] bytes;
    private final int credentials;
    private final int ballots;
    private final int pointsOfBallot;

    private Hints(byte[] bytes, int credentials, int ballots, int pointsOfBallot) {
        this.bytes = bytes;
        this.credentials = credentials;
        this.ballots = ballots;
        this.pointsOfBallot = pointsOfBallot;
    }

    /** Empty unless these are hints for this election and the file is as long as it says. The points are looked at when used. */
    public static Optional<Hints> parse(byte[] bytes, Election election) {
        if (bytes.length < HEADER
                || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
                || !Arrays.equals(bytes, MAGIC.length, MAGIC.length + 32, election.fingerprint().bytes(), 0, 32)) {
            return Optional.empty();
        }
        var credentials = ByteBuffer.wrap(bytes).getInt(HEADER - 2 * Integer.BYTES);
        var ballots = ByteBuffer.wrap(bytes).getInt(HEADER - Integer.BYTES);
        var points = pointsOfBallot(election);
        var isWhole = credentials >= 0
                && ballots >= 0
                && HEADER + Eighth.SIZE * (credentials + (long) ballots * points) == bytes.length;
        return isWhole ? Optional.of(new Hints(bytes, credentials, ballots, points)) : Optional.empty();
    }

    /** One for the signature; for each choice two of the ciphertext and four of its proof; two for each branch of the other proofs. */
    static int pointsOfBallot(Election election) {
        return 1 + election.questions().stream()
                .mapToInt(question -> 6 * question.choices() + 2 * question.overallBranches() + (question.blank() ? 4 : 0))
                .sum();
    }

    /** How many ballots there are hints for, from the first on. */
    public int ballots() {
        return ballots;
    }

    /** The credentials hinted at, null for a hint that is none. */
    List<Element> credentials() {
        var elements = new ArrayList<Element>(credentials);
        for (var i = 0; i < credentials; i++) {
            try {
                elements.add(Eighth.read(bytes, HEADER + Eighth.SIZE * i));
            } catch (ProtocolException e) {
                elements.add(null);
            }
        }
        Element.writeAll(elements.stream().filter(element -> element != null).toList());
        return elements;
    }

    /** The elements of one ballot, in the order in which {@link Commitments} are asked for them. */
    List<Element> ofBallot(int index) {
        var elements = new ArrayList<Element>(pointsOfBallot);
        var first = HEADER + Eighth.SIZE * (credentials + index * pointsOfBallot);
        for (var i = 0; i < pointsOfBallot; i++) {
            elements.add(Eighth.read(bytes, first + Eighth.SIZE * i));
        }
        Element.writeAll(elements);
        return elements;
    }
}
