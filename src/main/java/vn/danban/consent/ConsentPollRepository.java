package vn.danban.consent;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.danban.matter.MatterId;
import vn.danban.place.HamletId;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ConsentPollRepository extends CrudRepository<ConsentPoll, PollId> {
    /** The poll, exclusively until the transaction ends. */
    @Query("SELECT * FROM consent_polls WHERE id = :id FOR UPDATE")
    Optional<ConsentPoll> lock(PollId id);

    /** The database's clock at this moment; read it after {@link #lock}, never before. */
    @Query("SELECT clock_timestamp()")
    Instant clock();

    Optional<ConsentPoll> findByMatterId(MatterId matter);

    List<ConsentPoll> findByHamletIdOrderByIdDesc(HamletId hamlet);

    @Query("SELECT * FROM consent_polls WHERE closed_at IS NULL AND closes <= clock_timestamp()")
    List<ConsentPoll> due();
}
