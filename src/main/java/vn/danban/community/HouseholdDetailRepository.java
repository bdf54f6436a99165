package vn.danban.community;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.UUID;

/** What is kept of a household beyond names, address and phone, with the purpose it is kept for (Law 91/2025). */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface HouseholdDetailRepository extends GenericRepository<HouseholdDetailRepository.HouseholdDetail, HouseholdId> {
    @Query("""
        INSERT INTO household_details (household_id, detail, content, purpose)
        VALUES (:householdId, :detail, :content, :purpose)
        ON CONFLICT (household_id, detail) DO UPDATE SET content = excluded.content, purpose = excluded.purpose""")
    void keep(HouseholdId householdId, String detail, String content, String purpose);

    @Query("SELECT count(*) FROM household_details d JOIN households h ON h.id = d.household_id WHERE h.hamlet_id = :hamlet")
    int count(UUID hamlet);

    @MappedEntity("household_details")
    record HouseholdDetail(@Id HouseholdId householdId, String detail, String content, String purpose) {}
}
