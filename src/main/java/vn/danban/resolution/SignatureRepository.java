package vn.danban.resolution;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.danban.matter.MatterId;
import vn.danban.place.HamletId;
import vn.danban.resolution.Signature.Signatory;

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

    @Query("SELECT matter_id, version, digest, name FROM signed_files WHERE matter_id = :matterId AND version = :version")
    List<Signature.FileName> names(MatterId matterId, int version);

    @Query("""
        INSERT INTO electronic_signatures
            (matter_id, version, signatory, paper_id, position, name_matches, brought_by_signer, note)
        VALUES (:matterId, :version, :signatory, :paperId, :position, :nameMatches, :broughtBySigner, :note)""")
    void count(MatterId matterId, int version, Signatory signatory, UUID paperId, int position, boolean nameMatches,
        boolean broughtBySigner, @Nullable String note);

    @Query("SELECT * FROM electronic_signatures WHERE matter_id = :matterId AND version = :version ORDER BY position")
    List<Signature.Electronic> electronic(MatterId matterId, int version);

    @Query("""
        INSERT INTO scan_corrections (matter_id, version, digest, by_digest, reason, corrected_by, corrected_at)
        VALUES (:matterId, :version, :digest, :byDigest, :reason, :correctedBy, :correctedAt)""")
    void correct(MatterId matterId, int version, String digest, String byDigest, String reason, UUID correctedBy, Instant correctedAt);

    @Query("SELECT * FROM scan_corrections WHERE matter_id = :matterId AND version = :version ORDER BY corrected_at")
    List<Signature.Correction> corrections(MatterId matterId, int version);
}
