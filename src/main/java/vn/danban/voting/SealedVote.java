package vn.danban.voting;

import vn.danban.protocol.CredentialList;
import vn.danban.protocol.Election;
import vn.danban.protocol.VerifyBallot;
import vn.danban.protocol.trustee.TrusteeList;

/**
 * What is fixed on the board once a vote is sealed, read once and kept: it can never change.
 *
 * @param box where its ballots meet before they are written
 */
record SealedVote(Election election, TrusteeList trustees, CredentialList credentials, VerifyBallot verifyBallot, BallotBox box) {
    static SealedVote of(Election election, TrusteeList trustees, CredentialList credentials) {
        return new SealedVote(election, trustees, credentials, new VerifyBallot(election, credentials), new BallotBox());
    }
}
