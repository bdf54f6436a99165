package vn.danban.enclosure;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;
import vn.danban.matter.MatterId;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface MatterPaperRepository extends GenericRepository<MatterPaper, MatterPaperId> {
    MatterPaper save(MatterPaper paper);

    /** In the order they were filed. */
    List<MatterPaper> findByMatterIdOrderById(MatterId matter);

    @Query("""
        SELECT p.* FROM matter_papers p WHERE p.matter_id = :matter AND p.before_vote
            AND NOT EXISTS (SELECT 1 FROM matter_papers newer WHERE newer.replaces = p.id)
            AND NOT EXISTS (SELECT 1 FROM matter_paper_withdrawals w WHERE w.paper_id = p.id)
        ORDER BY p.id""")
    List<MatterPaper> decidedWith(UUID matter);
}
