package vn.danban.resolution;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.danban.matter.MatterId;
import vn.danban.office.Office;
import vn.danban.place.HamletId;

/** Sendings, and what the offices of the commune answered. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SendingRepository extends GenericRepository<Sending, MatterId> {
    void saveAll(Iterable<Sending> sendings);

    List<Sending> findByMatterIdOrderBySentAt(MatterId matterId);

    List<Sending> findByHamletIdOrderBySentAt(HamletId hamletId);

    /** The account is no column of a sending and therefore bound as it is. */
    @Query("""
        INSERT INTO resolution_answers
            (matter_id, version, office, hamlet_id, returned, reason, answered_by, answered_at)
        VALUES (:matterId, :version, :office, :hamletId, :returned, :reason, :answeredBy, :answeredAt)""")
    void answer(MatterId matterId, int version, Office office, HamletId hamletId, boolean returned, @Nullable String reason,
        UUID answeredBy, Instant answeredAt);

    @Query("SELECT * FROM resolution_answers WHERE matter_id = :matterId ORDER BY answered_at")
    List<Sending.Answer> answers(MatterId matterId);

    @Query("SELECT * FROM resolution_answers WHERE hamlet_id = :hamletId ORDER BY answered_at")
    List<Sending.Answer> answers(HamletId hamletId);
}
