package vn.danban.consent;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ConsentAnswerRepository extends GenericRepository<ConsentAnswer, Long> {
    ConsentAnswer save(ConsentAnswer answer);

    boolean existsByPollIdAndHash(PollId poll, String hash);

    /** Every answer, in the order in which it was taken in. */
    @Query("SELECT * FROM consent_answers WHERE poll_id = :poll ORDER BY position")
    List<ConsentAnswer> inOrder(PollId poll);

    /** The answer that counts for each household that gave one. */
    @Query("""
        SELECT DISTINCT ON (credential) * FROM consent_answers WHERE poll_id = :poll
        ORDER BY credential, position DESC""")
    List<ConsentAnswer> counting(PollId poll);

    @Query("""
        SELECT * FROM consent_answers WHERE poll_id = :poll AND credential = :credential
        ORDER BY position DESC LIMIT 1""")
    Optional<ConsentAnswer> counting(PollId poll, String credential);
}
