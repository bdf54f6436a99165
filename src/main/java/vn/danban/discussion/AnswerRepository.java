package vn.danban.discussion;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AnswerRepository extends GenericRepository<Answer, ItemId> {
    Answer save(Answer answer);

    @Query("""
        SELECT a.* FROM discussion_answers a JOIN discussion_items i ON i.id = a.item_id
        WHERE i.matter_id = :matter ORDER BY a.item_id, a.number""")
    List<Answer> ofMatter(UUID matter);
}
