package vn.danban.place;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface HamletRepository extends GenericRepository<Hamlet.Row, HamletId> {
    Hamlet.Row save(Hamlet.Row hamlet);

    Optional<Hamlet.Row> findById(HamletId id);

    boolean existsByCommuneIdAndName(CommuneId commune, String name);

    List<Hamlet.Row> findAllOrderByName();

    /** Others who change the same hamlet's list, offices or rolls wait until this transaction ends. */
    @Query("SELECT * FROM hamlets WHERE id = :id FOR UPDATE")
    Optional<Hamlet.Row> lock(HamletId id);
}
