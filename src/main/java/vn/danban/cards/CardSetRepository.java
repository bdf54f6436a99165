package vn.danban.cards;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Optional;
import vn.danban.place.HamletId;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface CardSetRepository extends GenericRepository<CardSet, CardSetId> {
    CardSet save(CardSet set);

    Optional<CardSet> findByIdAndHamletId(CardSetId id, HamletId hamlet);

    @Query("""
        SELECT * FROM card_sets WHERE hamlet_id = :hamletId AND valid_until >= :day
        ORDER BY valid_until DESC, id DESC LIMIT 1""")
    Optional<CardSet> validOn(HamletId hamletId, LocalDate day);
}
