package vn.danban.verifier;

import java.util.Optional;
import vn.danban.protocol.CredentialList;
import vn.danban.protocol.Election;
import vn.danban.protocol.Hints;
import vn.danban.protocol.trustee.TrusteeList;

/**
 * What was fixed before the first ballot, verified.
 *
 * @param hints for this election, if any were given
 */
record Setup(Election election, TrusteeList trustees, CredentialList credentials, Optional<Hints> hints) {}
