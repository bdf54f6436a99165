package vn.danban.preparation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import vn.danban.access.AccountId;
import vn.danban.cards.Cards;
import vn.danban.cards.HouseholdCard;
import vn.danban.community.RollId;
import vn.danban.matter.MatterId;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.HamletId;
import vn.danban.shared.Refused;

/**
 * The leader of the team records that every representative of the roll was invited, by name and permanent address, and that the
 * cards were handed over against a signature (Decree 59/2023 Art. 5(2)c).
 */
@Singleton
public class InvitingHouseholds {
    private final EvidenceBook book;
    private final Cards cards;
    private final HoldingOffices offices;

    InvitingHouseholds(EvidenceBook book, Cards cards, HoldingOffices offices) {
        this.book = book;
        this.cards = cards;
        this.offices = offices;
    }

    /** @param reached households whose card was handed over, of all of the roll that have one */
    public record Progress(int households, int made, int reached) {}

    /** How far the cards are for the roll of this preparation; nothing before it was frozen. */
    @Transactional
    public Progress progress(HamletId hamlet, Preparation preparation) {
        List<HouseholdCard> all = preparation.team().map(team -> ofRoll(hamlet, team.rollId())).orElse(List.of());
        return new Progress(all.size(), (int) all.stream().filter(card -> !card.missing()).count(),
            (int) all.stream().filter(HouseholdCard::handedOver).count());
    }

    /**
     * @param unreached why some households were not reached, and what was done; required where there are any
     * @throws Refused with a {@link PreparationRefusal}
     */
    @Transactional
    public PreparationEntry invited(MatterId id, String unreached) {
        EvidenceBook.Page page = book.open(id);
        AccountId leader = offices.require(page.matter().hamletId(), Office.TEAM_LEADER);
        page.requireDue(PreparationStep.INVITED);
        Progress progress = progress(page.matter().hamletId(), page.preparation());
        if (progress.made() < progress.households() || progress.households() == 0) {
            throw new Refused(PreparationRefusal.CARDS_MISSING, progress.made(), progress.households());
        }
        String words = progress.reached() < progress.households() ? EvidenceBook.required(unreached)
            : unreached == null ? "" : unreached.strip();
        return book.write(page, Deed.HOUSEHOLDS_INVITED, leader, Office.TEAM_LEADER,
            EvidenceBook.Said.reached(progress.reached(), words));
    }

    private List<HouseholdCard> ofRoll(HamletId hamlet, RollId roll) {
        return cards.current(hamlet).map(set -> cards.ofRoll(set.id(), roll)).orElse(List.of());
    }
}
