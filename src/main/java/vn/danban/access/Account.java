package vn.danban.access;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;

/**
 * Somebody who may sign in.
 *
 * @param displayName   as people know her: {@code Trần Thị Hoa}
 * @param passwordHash  as {@link PasswordHashing} writes it
 * @param administrator may keep accounts and set up communes; decides nothing in a hamlet
 * @param generation    grows whenever every session and token given out so far must end
 */
@MappedEntity("accounts")
record Account(
        @Id AccountId id, LoginName loginName, String displayName, String passwordHash,
        boolean administrator, boolean active, int generation, Instant createdAt, @Version long version) {

    SignedIn signedIn() {
        return new SignedIn(id, displayName, administrator, generation);
    }

    /** What others may know of it. */
    AccountSummary summary() {
        return new AccountSummary(id, loginName, displayName, administrator, active, createdAt);
    }

    /** With another password, and everybody signed in with the old one signed out. */
    Account withPassword(String hash) {
        return new Account(id, loginName, displayName, hash, administrator, active, generation + 1, createdAt, version);
    }

    /** Closed or opened again; closing signs out everywhere. */
    Account withActive(boolean open) {
        return new Account(id, loginName, displayName, passwordHash, administrator, open, generation + 1, createdAt, version);
    }
}
