package vn.danban.voting;

import vn.danban.protocol.Ballot;
import vn.danban.protocol.BallotFault;
import vn.danban.protocol.CredentialList;
import vn.danban.protocol.Election;
import vn.danban.protocol.VerifyBallot;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.trustee.TrusteeList;
import vn.danban.shared.Refused;

/** What is fixed on the board once a vote is sealed, read once and kept: it can never change. */
public record SealedVote(Election election, TrusteeList trustees, CredentialList credentials, VerifyBallot verifyBallot) {
    /** A ballot of three choices has about 3 kB. */
    public static final int LARGEST = 64 * 1024;

    static SealedVote of(Election election, TrusteeList trustees, CredentialList credentials) {
        return new SealedVote(election, trustees, credentials, new VerifyBallot(election, credentials));
    }

    /** @throws Refused with a {@link CastRefusal} when it is not a ballot that could be cast by anybody's card */
    public Ballot verified(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new Refused(CastRefusal.TOO_LARGE);
        }
        try {
            return verifyBallot.verify(bytes);
        } catch (ProtocolException fault) {
            throw new Refused(refusal(fault));
        }
    }

    private static CastRefusal refusal(ProtocolException refused) {
        return switch (refused.fault()) {
            case BallotFault.OTHER_ELECTION, BallotFault.OTHER_FINGERPRINT -> CastRefusal.WRONG_ELECTION;
            case BallotFault.UNKNOWN_CREDENTIAL -> CastRefusal.UNKNOWN_CREDENTIAL;
            case BallotFault.NOT_CANONICAL, BallotFault.SCALAR_INVALID, BallotFault.WRONG_SHAPE -> CastRefusal.MALFORMED_BALLOT;
            default -> CastRefusal.INVALID_PROOF;
        };
    }
}
