package vn.danban.consent;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ConsentCredentialRepository extends GenericRepository<ConsentCredential, PollId> {
    void saveAll(Iterable<ConsentCredential> credentials);

    Optional<ConsentCredential> findByPollIdAndCredential(PollId poll, String credential);

    /** In an order that tells nothing of the roll. */
    @Query("SELECT * FROM consent_credentials WHERE poll_id = :poll ORDER BY credential")
    List<ConsentCredential> of(PollId poll);
}
