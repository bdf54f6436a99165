package vn.danban.token;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import vn.danban.access.AccountId;

/**
 * All tokens that came of one sign-in.
 *
 * @param generation of the account when it signed in
 * @param endsAt     then she signs in again, however often she renewed
 */
@MappedEntity("token_families")
record TokenFamily(@Id UUID id, AccountId accountId, int generation, Instant endsAt) {}
