package vn.danban.papers;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import vn.danban.access.AccountId;

/**
 * A kept paper with electronic signatures behind it, as it was taken in; the next one begins with it.
 *
 * @param number     how many of this paper were taken in, this one included
 * @param digest     SHA-256 of the content, hex
 * @param signedHere with a key file, on a page of this house; otherwise it was brought from elsewhere
 */
@MappedEntity("signed_papers")
public record SignedPaper(
        @Id PaperId paperId, @Id int number, String digest, byte[] content, boolean signedHere, AccountId broughtBy, Instant broughtAt) {}
