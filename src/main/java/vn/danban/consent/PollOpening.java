package vn.danban.consent;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import vn.danban.cards.CardSet;
import vn.danban.cards.CardSetId;
import vn.danban.cards.Cards;
import vn.danban.cards.HouseholdCard;
import vn.danban.community.FrozenRolls;
import vn.danban.community.RollId;
import vn.danban.matter.MatterId;
import vn.danban.place.HamletId;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.statement.CardPurpose;
import vn.danban.shared.Refused;

/** Who is asked, and with which cards they can answer. */
@Singleton
class PollOpening {
    private final Collection<PollCondition> conditions;
    private final Cards cards;
    private final FrozenRolls rolls;

    PollOpening(Collection<PollCondition> conditions, Cards cards, FrozenRolls rolls) {
        this.conditions = conditions;
        this.cards = cards;
        this.rolls = rolls;
    }

    /** The roll to ask; without a condition nobody is asked. */
    RollId requireReady(MatterId matter) {
        RollId roll = null;
        for (PollCondition condition : conditions) {
            roll = condition.requireReadyToAsk(matter);
        }
        if (roll == null) {
            throw new IllegalStateException("a poll needs to know its roll");
        }
        return roll;
    }

    CardSetId cardSet(HamletId hamlet) {
        return cards.current(hamlet).map(CardSet::id).orElseThrow(() -> new Refused(ConsentRefusal.NO_CARDS));
    }

    /** All households of the roll; some may have no card and stay silent. */
    List<HouseholdCard> households(HamletId hamlet, RollId roll) {
        rolls.get(roll);
        return cards.ofRoll(cardSet(hamlet), roll);
    }

    static List<ConsentCredential> credentials(PollId poll, List<HouseholdCard> households) {
        return households.stream().filter(household -> !household.missing()).map(household -> new ConsentCredential(poll,
            CardPurpose.CONSENT.credential(poll.occasion(), Element.decode(household.publicKey())).toString(),
            household.householdId(), household.cardId())).toList();
    }
}
