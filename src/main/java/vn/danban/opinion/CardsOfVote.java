package vn.danban.opinion;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.danban.board.VoteId;
import vn.danban.cards.CardId;
import vn.danban.cards.Cards;
import vn.danban.cards.HouseholdCard;
import vn.danban.protocol.ElectionUuid;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.statement.CardPurpose;
import vn.danban.shared.Refused;
import vn.danban.voting.Vote;

/** Under which name each household of a vote's roll speaks in its box: computed from the cards' public keys, kept nowhere. */
@Singleton
class CardsOfVote {
    private static final int VOTES_REMEMBERED = 200;

    private final Cards cards;
    private final Map<VoteId, Map<String, HouseholdCard>> names = new ConcurrentHashMap<>();

    CardsOfVote(Cards cards) {
        this.cards = cards;
    }

    /** @throws Refused with {@link OpinionRefusal#OPINION_FROM_NOBODY} or {@link OpinionRefusal#OPINION_CARD_INACTIVE} */
    void requireActive(Vote vote, Element credential) {
        HouseholdCard named = of(vote).get(credential.toString());
        if (named == null) {
            // A lost card may have been replaced since.
            names.remove(vote.id());
            named = of(vote).get(credential.toString());
        }
        if (named == null) {
            throw new Refused(OpinionRefusal.OPINION_FROM_NOBODY);
        }
        CardId card = named.cardId();
        if (!cards.get(card).active()) {
            throw new Refused(OpinionRefusal.OPINION_CARD_INACTIVE);
        }
    }

    private Map<String, HouseholdCard> of(Vote vote) {
        if (names.size() > VOTES_REMEMBERED) {
            names.clear();
        }
        return names.computeIfAbsent(vote.id(), id -> {
            ElectionUuid occasion = new ElectionUuid(id.text());
            return cards.ofRoll(vote.cardSetId(), vote.rollId()).parallelStream().filter(card -> !card.missing()).collect(Collectors.toMap(
                card -> CardPurpose.OPINION.credential(occasion, Element.decode(card.publicKey())).toString(), Function.identity()));
        });
    }
}
