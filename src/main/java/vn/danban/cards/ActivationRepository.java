package vn.danban.cards;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.danban.access.AccountId;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ActivationRepository extends GenericRepository<CardActivation, CardId> {
    CardActivation save(CardActivation activation);

    Optional<CardActivation> findById(CardId card);

    @Query("UPDATE card_activations SET confirmed_by = :confirmedBy WHERE card_id = :cardId AND confirmed_by IS NULL")
    int confirm(CardId cardId, AccountId confirmedBy);

    @Query("""
        SELECT a.* FROM card_activations a JOIN cards c ON c.id = a.card_id
        WHERE c.card_set_id = :set AND a.confirmed_by IS NULL AND c.state = 'MADE'""")
    List<CardActivation> open(UUID set);
}
