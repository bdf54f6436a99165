package vn.danban.access;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SecondFactorRepository extends GenericRepository<SecondFactor, AccountId> {
    SecondFactor save(SecondFactor factor);

    Optional<SecondFactor> findById(AccountId accountId);

    void deleteById(AccountId accountId);

    /** Of two who show the same code at once, one gets a 1. */
    @Query("UPDATE second_factors SET last_step = :step WHERE account_id = :accountId AND last_step < :step")
    int use(AccountId accountId, long step);

    @Query("INSERT INTO recovery_codes (account_id, mark) VALUES (:accountId, :mark)")
    void addRecoveryCode(AccountId accountId, String mark);

    @Query("DELETE FROM recovery_codes WHERE account_id = :accountId AND mark = :mark")
    int useRecoveryCode(AccountId accountId, String mark);

    @Query("DELETE FROM recovery_codes WHERE account_id = :accountId")
    void dropRecoveryCodes(AccountId accountId);

    @Query("SELECT count(*) FROM recovery_codes WHERE account_id = :accountId")
    int recoveryCodes(AccountId accountId);
}
