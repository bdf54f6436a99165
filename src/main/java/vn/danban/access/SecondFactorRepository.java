package vn.danban.access;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SecondFactorRepository extends GenericRepository<SecondFactor, AccountId> {
    SecondFactor save(SecondFactor factor);

    Optional<SecondFactor> findById(AccountId account);

    void deleteById(AccountId account);

    /** Of two who show the same code at once, one gets a 1. */
    @Query("UPDATE second_factors SET last_step = :step WHERE account_id = :account AND last_step < :step")
    int use(AccountId account, long step);

    @Query("INSERT INTO recovery_codes (account_id, mark) VALUES (:account, :mark)")
    void addRecoveryCode(AccountId account, String mark);

    @Query("DELETE FROM recovery_codes WHERE account_id = :account AND mark = :mark")
    int useRecoveryCode(AccountId account, String mark);

    @Query("DELETE FROM recovery_codes WHERE account_id = :account")
    void dropRecoveryCodes(AccountId account);

    @Query("SELECT count(*) FROM recovery_codes WHERE account_id = :account")
    int recoveryCodes(AccountId account);
}
