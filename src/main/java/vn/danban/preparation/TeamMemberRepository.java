package vn.danban.preparation;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface TeamMemberRepository extends GenericRepository<TeamMember, EntryId> {
    void saveAll(Iterable<TeamMember> members);

    List<TeamMember> findByEntryId(EntryId entry);
}
