package vn.danban.protocol;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.group.Base;
import vn.danban.protocol.group.Eighth;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.FixedBase;
import vn.danban.protocol.group.Scalar;

/**
 * Protocol §9.2 — Write the hints of an election. An eighth of a commitment costs no more than the commitment: the exponents are divided
 * by 8 modulo q.
 */
public final class WriteHints {
    private WriteHints() {}

    /**
     * @param ballots in the order of their events
     * @throws ProtocolException with the fault of the first ballot that is not valid
     */
    public static byte[] write(Election election, CredentialList credentials, List<byte[]> ballots) {
        var verifier = new VerifyBallot(election, credentials);
        var key = new FixedBase(election.publicKey());
        var ofBallots = ballots.parallelStream()
                .map(ballot -> {
                    var commitments = new WrittenCommitments(key);
                    verifier.verify(ballot, commitments);
                    return Eighth.write(commitments.eighths);
                })
                .toList();
        var ofCredentials = credentials.entries().parallelStream()
                .map(entry -> entry.credential().power(Eighth.of(Scalar.ONE)))
                .toList();
        var out = new ByteArrayOutputStream();
        out.writeBytes(Hints.MAGIC);
        out.writeBytes(election.fingerprint().bytes());
        out.writeBytes(ByteBuffer.allocate(2 * Integer.BYTES).putInt(credentials.size()).putInt(ballots.size()).array());
        out.writeBytes(Eighth.write(ofCredentials));
        ofBallots.forEach(out::writeBytes);
        return out.toByteArray();
    }

    /** Computes eighths and the elements from them. */
    private static final class WrittenCommitments extends ComputedCommitments {
        private final List<Element> eighths = new ArrayList<>();

        WrittenCommitments(FixedBase publicKey) {
            super(publicKey);
        }

        @Override
        public Base read(String text) {
            var base = super.read(text);
            eighths.add(base.power(Eighth.of(Scalar.ONE)));
            return base;
        }

        @Override
        public Element onGenerator(Base base, Proof proof) {
            return write(super.onGenerator(base, eighth(proof)));
        }

        @Override
        public Element onKey(Base base, int m, Proof proof) {
            return write(super.onKey(base, m, eighth(proof)));
        }

        private static Proof eighth(Proof proof) {
            return new Proof(Eighth.of(proof.challenge()), Eighth.of(proof.response()));
        }

        private Element write(Element eighth) {
            eighths.add(eighth);
            return Eighth.undo(eighth);
        }
    }
}
