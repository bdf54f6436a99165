package vn.danban.enclosure;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import vn.danban.access.AccountId;
import vn.danban.matter.MatterId;
import vn.danban.office.Office;
import vn.danban.upload.FileKind;

/**
 * A paper that belongs to a matter: a drawing, an estimate, a statement.
 *
 * @param title      what it is, in words
 * @param name       of the file
 * @param hash       SHA-256 of the file in hexadecimal
 * @param size       in bytes
 * @param beforeVote filed while the words of the matter could still change: whoever decides, decides with it
 * @param replaces   the paper it is a newer version of
 */
@MappedEntity("matter_papers")
public record MatterPaper(
        @Id MatterPaperId id, MatterId matterId, String title, String name, FileKind kind, String hash, int size,
        AccountId accountId, Office office, Instant at, boolean beforeVote, @Nullable MatterPaperId replaces) {}
