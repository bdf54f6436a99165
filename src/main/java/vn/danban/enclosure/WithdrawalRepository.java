package vn.danban.enclosure;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface WithdrawalRepository extends GenericRepository<PaperWithdrawal, MatterPaperId> {
    PaperWithdrawal save(PaperWithdrawal withdrawal);

    @Query("""
        SELECT w.* FROM matter_paper_withdrawals w JOIN matter_papers p ON p.id = w.paper_id
        WHERE p.matter_id = :matter""")
    List<PaperWithdrawal> ofMatter(UUID matter);
}
