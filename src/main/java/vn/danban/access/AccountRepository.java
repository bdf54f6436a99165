package vn.danban.access;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AccountRepository extends GenericRepository<Account, AccountId> {
    Account save(Account account);

    Account update(Account account);

    Optional<Account> findById(AccountId id);

    Optional<Account> findByLoginName(LoginName name);

    boolean existsByLoginName(LoginName name);

    List<Account> findAllOrderByLoginName();

    long count();

    /** Whoever else wants to create an account waits until this transaction ends. */
    @Query("SELECT 1 FROM pg_advisory_xact_lock(hashtext('accounts'))")
    int queue();
}
