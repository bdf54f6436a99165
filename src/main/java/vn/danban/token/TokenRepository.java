package vn.danban.token;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface TokenRepository extends GenericRepository<TokenFamily, UUID> {
    TokenFamily save(TokenFamily family);

    @Query("SELECT * FROM token_families WHERE id = :id AND ends_at > :now")
    Optional<TokenFamily> going(UUID id, Instant now);

    @Query("INSERT INTO refresh_tokens (mark, family_id, expires_at) VALUES (:mark, :family, :expiresAt)")
    void addRefresh(String mark, UUID family, Instant expiresAt);

    /** Of two who show the same token at once, one gets its family. */
    @Query("""
        WITH shown AS (
            UPDATE refresh_tokens SET used = true WHERE mark = :mark AND NOT used AND expires_at > :now RETURNING family_id)
        SELECT f.* FROM token_families f JOIN shown ON shown.family_id = f.id WHERE f.ends_at > :now""")
    @Nullable
    TokenFamily use(String mark, Instant now);

    /** Everything that came of the sign-in this token belongs to, used or not. */
    @Query("DELETE FROM token_families WHERE id = (SELECT family_id FROM refresh_tokens WHERE mark = :mark)")
    int endFamilyOf(String mark);

    @Query("DELETE FROM token_families WHERE ends_at < :now")
    void forgetEnded(Instant now);
}
