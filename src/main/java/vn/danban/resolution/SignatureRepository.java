package vn.danban.resolution;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import vn.danban.matter.MatterId;
import vn.danban.place.HamletId;

/** Signatures and the files that show them. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SignatureRepository extends GenericRepository<Signature, MatterId> {
    void saveAll(Iterable<Signature> signatures);

    List<Signature> findByMatterIdOrderByRecordedAt(MatterId matterId);

    List<Signature> findByHamletIdOrderByRecordedAt(HamletId hamletId);

    @Query("""
        INSERT INTO signed_files (matter_id, version, digest, name, media_type, content)
        VALUES (:matterId, :version, :digest, :name, :mediaType, :content) ON CONFLICT DO NOTHING""")
    int keep(MatterId matterId, int version, String digest, String name, String mediaType, byte[] content);

    @Query("""
        SELECT name, media_type, content FROM signed_files
        WHERE matter_id = :matterId AND version = :version AND digest = :digest""")
    Optional<SignedFile> file(MatterId matterId, int version, String digest);
}
