package vn.danban.verifier;

import vn.danban.protocol.CredentialList;
import vn.danban.protocol.Election;
import vn.danban.protocol.trustee.TrusteeList;

/** What was fixed before the first ballot, verified. */
record Setup(Election election, TrusteeList trustees, CredentialList credentials) {}
