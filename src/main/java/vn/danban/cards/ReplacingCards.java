package vn.danban.cards;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.Clerk;
import vn.danban.place.HamletId;
import vn.danban.shared.Refused;

/**
 * A lost or damaged card goes out of use, and its household waits for a new one. Votes sealed before keep counting with the
 * old card; only later votes use the new one.
 */
@Singleton
public class ReplacingCards {
    private final CardStore store;
    private final HoldingOffices offices;
    private final Clerk clerk;

    ReplacingCards(CardStore store, HoldingOffices offices, Clerk clerk) {
        this.store = store;
        this.offices = offices;
        this.clerk = clerk;
    }

    /** @throws Refused with a {@link ReplacingRefusal} */
    @Transactional
    public void replace(HamletId hamlet, CardId card, String reason) {
        offices.require(hamlet, Office.TEAM_LEADER, Office.TEAM_MEMBER);
        if (reason == null || reason.isBlank()) {
            throw new Refused(ReplacingRefusal.REASON_MISSING);
        }
        store.lock(card, hamlet);
        if (store.cards.replace(card) == 0) {
            throw new Refused(ReplacingRefusal.ALREADY_REPLACED);
        }
        clerk.record(hamlet, "CardReplaced", card.text(), reason.strip());
    }
}
