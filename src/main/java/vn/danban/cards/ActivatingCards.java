package vn.danban.cards;

import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import vn.danban.access.AccountId;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.Clerk;
import vn.danban.place.HamletId;
import vn.danban.shared.Refused;

/**
 * A card handed over after its vote was sealed becomes active only by two different members of the team, so that nobody
 * alone can wake the cards of households that stay away.
 */
@Singleton
public class ActivatingCards {
    private final CardStore store;
    private final ActivationRepository activations;
    private final HoldingOffices offices;
    private final Clerk clerk;

    ActivatingCards(CardStore store, ActivationRepository activations, HoldingOffices offices, Clerk clerk) {
        this.store = store;
        this.activations = activations;
        this.offices = offices;
        this.clerk = clerk;
    }

    /** @throws Refused with an {@link ActivationRefusal} */
    @Transactional
    public void request(HamletId hamlet, CardId card, String reason) {
        AccountId member = requireTeam(hamlet);
        requireWaiting(hamlet, card);
        if (reason == null || reason.isBlank()) {
            throw new Refused(ActivationRefusal.REASON_MISSING);
        }
        if (activations.findById(card).isPresent()) {
            throw new Refused(ActivationRefusal.ALREADY_REQUESTED);
        }
        activations.save(new CardActivation(card, member, reason.strip(), null));
        clerk.record(hamlet, "CardActivationRequested", card.text(), reason.strip());
    }

    /** @throws Refused with an {@link ActivationRefusal} */
    @Transactional
    public void confirm(HamletId hamlet, CardId cardId) {
        AccountId member = requireTeam(hamlet);
        Card card = requireWaiting(hamlet, cardId);
        CardActivation asked = activations.findById(cardId)
            .orElseThrow(() -> new Refused(ActivationRefusal.NOT_REQUESTED));
        if (asked.requestedBy().equals(member)) {
            throw new Refused(ActivationRefusal.SAME_PERSON);
        }
        activations.confirm(cardId, member);
        store.cards.handOver(card.cardSetId(), List.of(cardId.value()));
        clerk.record(hamlet, "CardActivated", cardId.text(), asked.reason());
    }

    /** What was asked for and waits for a second member, in the set valid today. */
    @ReadOnly
    public List<CardActivation> waiting(HamletId hamlet) {
        requireTeam(hamlet);
        return store.current(hamlet).map(set -> activations.open(set.id().value())).orElse(List.of());
    }

    private AccountId requireTeam(HamletId hamlet) {
        return offices.require(hamlet, Office.TEAM_LEADER, Office.TEAM_MEMBER);
    }

    private Card requireWaiting(HamletId hamlet, CardId id) {
        Card card = store.lock(id, hamlet);
        if (card.state() != CardState.MADE) {
            throw new Refused(ActivationRefusal.NOT_WAITING);
        }
        return card;
    }
}
