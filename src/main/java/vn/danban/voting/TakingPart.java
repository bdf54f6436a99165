package vn.danban.voting;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import vn.danban.board.VoteId;
import vn.danban.community.HouseholdId;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.Hamlets;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;

/**
 * Which households took part in a vote, for the list its minutes carry (Decree 59/2023 Art. 5(4)a): only once it is tallied, only
 * for the head, the head of the Front committee and the two offices of the commune, and never what anybody chose.
 */
@Singleton
public class TakingPart {
    private final VoteStore store;
    private final HoldingOffices offices;
    private final Hamlets hamlets;

    TakingPart(VoteStore store, HoldingOffices offices, Hamlets hamlets) {
        this.store = store;
        this.offices = offices;
        this.hamlets = hamlets;
    }

    /**
     * Households in the order of their ids, which says nothing about the order of voting; none before the tally.
     *
     * @throws Refused with {@link GeneralRefusal#NOT_ALLOWED}
     */
    @Transactional
    public List<HouseholdId> households(VoteId id) {
        Vote vote = store.get(id);
        if (!offices.mayActAs(vote.hamletId(), Office.HAMLET_HEAD, Office.FRONT_COMMITTEE_HEAD)) {
            offices.require(hamlets.get(vote.hamletId()).communeId(), Office.COMMUNE_PEOPLES_COMMITTEE, Office.COMMUNE_FRONT);
        }
        return store.participations.afterTally(id).stream().map(Participation::householdId).toList();
    }
}
