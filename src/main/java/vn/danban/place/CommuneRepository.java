package vn.danban.place;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface CommuneRepository extends GenericRepository<Commune, CommuneId> {
    Commune save(Commune commune);

    Optional<Commune> findById(CommuneId id);

    @Query("SELECT * FROM communes WHERE id = :id FOR UPDATE")
    Optional<Commune> lock(CommuneId id);

    boolean existsByProvinceAndName(String province, String name);

    List<Commune> findAllOrderByProvinceAndName();
}
