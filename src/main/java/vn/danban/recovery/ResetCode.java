package vn.danban.recovery;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import vn.danban.access.AccountId;

/**
 * A code for a new password; an account has one at most.
 *
 * @param mark      keyed hash of the code
 * @param lostPhone the second factor goes with the old password
 */
@MappedEntity("reset_codes")
record ResetCode(@Id AccountId accountId, String mark, boolean lostPhone, Instant expiresAt) {}
