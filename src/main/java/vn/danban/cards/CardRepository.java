package vn.danban.cards;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.danban.access.AccountId;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface CardRepository extends GenericRepository<Card, CardId> {
    void saveAll(Iterable<Card> cards);

    boolean existsByPublicKeyIn(Collection<String> publicKeys);

    Optional<Card> findById(CardId id);

    @Query("SELECT id FROM cards WHERE active AND id IN (:ids)")
    List<UUID> active(Collection<UUID> ids);

    @Query("""
        SELECT c.* FROM cards c JOIN card_sets s ON s.id = c.card_set_id
        WHERE c.id = :id AND s.hamlet_id = :hamlet FOR UPDATE OF c""")
    Optional<Card> lock(CardId id, UUID hamlet);

    @Query("UPDATE cards SET state = 'HANDED_OVER', active = true WHERE card_set_id = :cardSetId AND state = 'MADE' AND id IN (:ids)")
    int handOver(CardSetId cardSetId, Collection<UUID> ids);

    @Query("UPDATE cards SET state = 'REPLACED' WHERE id = :id AND state <> 'REPLACED'")
    int replace(CardId id);

    @Query("""
        SELECT EXISTS (SELECT FROM cards c JOIN card_sets s ON s.id = c.card_set_id
        WHERE c.made_by = :madeBy AND s.hamlet_id = :hamlet AND s.valid_until >= :day)""")
    boolean madeBy(AccountId madeBy, UUID hamlet, LocalDate day);

    @Query("SELECT EXISTS (SELECT FROM cards WHERE made_by = :madeBy AND card_set_id = :cardSetId)")
    boolean madeBy(AccountId madeBy, CardSetId cardSetId);
}
