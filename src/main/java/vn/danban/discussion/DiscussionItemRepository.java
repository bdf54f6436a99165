package vn.danban.discussion;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.danban.matter.MatterId;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface DiscussionItemRepository extends GenericRepository<DiscussionItem, ItemId> {
    DiscussionItem save(DiscussionItem item);

    Optional<DiscussionItem> findById(ItemId id);

    /** In the order they were said. */
    List<DiscussionItem> findByMatterIdOrderById(MatterId matter);

    @Query("SELECT number FROM households WHERE id = :household")
    int numberOf(UUID household);

    /** @return 0 when whoever speaks has said all that may be said in a day */
    @Query("""
        INSERT INTO discussion_days AS known (speaker, day, items) VALUES (:speaker, :day, 1)
        ON CONFLICT (speaker, day) DO UPDATE SET items = known.items + 1 WHERE known.items < :most""")
    int count(UUID speaker, LocalDate day, int most);
}
