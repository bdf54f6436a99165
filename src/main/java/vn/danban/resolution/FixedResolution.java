package vn.danban.resolution;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import vn.danban.access.AccountId;
import vn.danban.matter.MatterId;
import vn.danban.place.HamletId;

/**
 * The version of a decision that is signed and sent: nothing of it changes any more. A version the commune returned stays on
 * record beside the one that replaces it.
 *
 * @param hash over every word of it, its minutes and the list of who took part, see {@link HashDocuments}
 * @param head names of the four who sign, as they stand under it (Law 10/2022 Art. 20(2)g)
 */
@MappedEntity("fixed_resolutions")
public record FixedResolution(
        @Id MatterId matterId, @Id int version, HamletId hamletId, int minutesVersion, String hash, String head,
        String frontCommitteeHead, String firstRepresentative, String secondRepresentative, AccountId fixedBy,
        Instant fixedAt) {

    public String name(Signature.Signatory signatory) {
        return switch (signatory) {
            case HAMLET_HEAD -> head;
            case FRONT_COMMITTEE_HEAD -> frontCommitteeHead;
            case FIRST_REPRESENTATIVE -> firstRepresentative;
            case SECOND_REPRESENTATIVE -> secondRepresentative;
        };
    }
}
