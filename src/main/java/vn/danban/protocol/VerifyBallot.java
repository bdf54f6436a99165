package vn.danban.protocol;

import java.util.ArrayList;
import java.util.List;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.FixedBase;

/**
 * Format §4 — Verify a ballot: it is canonical, of this election, signed by a listed credential, and every proof holds.
 * Whether the credential has voted before is not its business. Immutable and safe for any number of threads; keep one
 * per election, it holds a table of about 500 kB.
 */
public final class VerifyBallot {
    private final Election election;
    private final CredentialList credentials;
    /** Made when first needed: hints do without. */
    private FixedBase publicKey;

    public VerifyBallot(Election election, CredentialList credentials) {
        this.election = election;
        this.credentials = credentials;
    }

    Election election() {
        return election;
    }

    /** @throws ProtocolException with the first {@link BallotFault} found */
    public Ballot verify(byte[] bytes) {
        return verify(bytes, computed());
    }

    <B> Ballot verify(byte[] bytes, Commitments<B> commitments) {
        var ballot = read(bytes);
        var credential = requireAddressedHere(ballot);
        var proofs = new PendingProofs();
        addSignature(proofs, ballot, commitments.ofSignature(credential, ballot.signature()));
        var answers = new ArrayList<List<Ciphertext>>();
        for (var i = 0; i < ballot.answers().size(); i++) {
            answers.add(new VerifyAnswer<>(election, credential, commitments, proofs)
                    .collect(election.questions().get(i), ballot.answers().get(i)));
        }
        proofs.verify();
        return new Ballot(credential, List.copyOf(answers), Digest.of(bytes));
    }

    ComputedCommitments computed() {
        synchronized (election) {
            if (publicKey == null) {
                publicKey = new FixedBase(election.publicKey());
            }
            return new ComputedCommitments(publicKey);
        }
    }

    private static WrittenBallot read(byte[] bytes) {
        try {
            return WrittenBallot.parse(bytes);
        } catch (ProtocolException e) {
            var isScalar = e.fault() == FormatFault.SCALAR_MALFORMED || e.fault() == FormatFault.SCALAR_NOT_REDUCED;
            throw new ProtocolException(
                    isScalar ? BallotFault.SCALAR_INVALID : BallotFault.NOT_CANONICAL, e.getMessage());
        }
    }

    private Element requireAddressedHere(WrittenBallot ballot) {
        require(ballot.uuid().equals(election.uuid()), BallotFault.OTHER_ELECTION, ballot.uuid());
        require(
                ballot.fingerprint().equals(election.fingerprint()),
                BallotFault.OTHER_FINGERPRINT,
                ballot.fingerprint());
        var credential = credentials
                .find(ballot.credential())
                .orElseThrow(() -> new ProtocolException(BallotFault.UNKNOWN_CREDENTIAL, ballot.credential()));
        require(ballot.fits(election.questions()), BallotFault.WRONG_SHAPE, "number of answers, choices or proofs");
        require(ballot.signedHash().equals(ballot.content()), BallotFault.WRONG_SIGNATURE_HASH, ballot.signedHash());
        return credential.credential();
    }

    private static void addSignature(PendingProofs proofs, WrittenBallot ballot, Element commitment) {
        proofs.add(
                BallotFault.BAD_SIGNATURE,
                List.of(commitment),
                ballot.signature().challenge(),
                () -> Challenge.ofSignature(ballot.content(), commitment));
    }

    private static void require(boolean holds, BallotFault fault, Object detail) {
        if (!holds) {
            throw new ProtocolException(fault, detail.toString());
        }
    }
}
