package vn.danban.recovery;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import vn.danban.access.AccountId;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ResetCodeRepository extends GenericRepository<ResetCode, AccountId> {
    /** The code given before is worth nothing any more. */
    @Query("""
        INSERT INTO reset_codes (account_id, mark, lost_phone, expires_at) VALUES (:accountId, :mark, :lostPhone, :expiresAt)
        ON CONFLICT (account_id) DO UPDATE SET mark = :mark, lost_phone = :lostPhone, expires_at = :expiresAt""")
    void give(AccountId accountId, String mark, boolean lostPhone, Instant expiresAt);

    @Query("SELECT * FROM reset_codes WHERE account_id = :accountId AND mark = :mark AND expires_at > :now")
    @Nullable
    ResetCode find(AccountId accountId, String mark, Instant now);

    /** Of two who show it at once, one gets a 1. */
    @Query("DELETE FROM reset_codes WHERE account_id = :accountId AND mark = :mark AND expires_at > :now")
    int use(AccountId accountId, String mark, Instant now);

    @Query("DELETE FROM reset_codes WHERE expires_at <= :now")
    void forgetExpired(Instant now);
}
