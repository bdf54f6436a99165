package vn.danban.voting;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.danban.board.Board;
import vn.danban.board.VoteId;
import vn.danban.cards.CardId;
import vn.danban.cards.Cards;
import vn.danban.protocol.archive.Event;
import vn.danban.protocol.archive.EventType;
import vn.danban.voting.BallotBox.Landing;
import vn.danban.voting.BallotBox.Put;

/**
 * Ballots whose proofs hold, onto the board: takes the vote, reads the database's clock, takes each household's one participation
 * and appends, all in one transaction.
 */
@Singleton
class TakingInBallots {
    private final VoteStore store;
    private final Cards cards;
    private final Board board;

    TakingInBallots(VoteStore store, Cards cards, Board board) {
        this.store = store;
        this.cards = cards;
        this.board = board;
    }

    /** @return what becomes of each, in the same order, once this has been committed */
    @Transactional
    List<Landing> takeIn(VoteId id, List<Put> together) {
        Optional<CastRefusal> notOpen = openIfDue(store.lock(id));
        List<Optional<CastRefusal>> reasons = notOpen.isPresent()
            ? together.stream().map(put -> notOpen).toList() : reasons(id, together);
        List<Put> taken = new ArrayList<>();
        for (int i = 0; i < together.size(); i++) {
            if (reasons.get(i).isEmpty()) {
                taken.add(together.get(i));
            }
        }
        Map<Put, Event> events = appended(id, taken);
        List<Landing> landings = new ArrayList<>();
        for (int i = 0; i < together.size(); i++) {
            Put put = together.get(i);
            landings.add(reasons.get(i).map(reason -> turnedAway(id, put, reason)).orElseGet(() -> new Landing.OnBoard(events.get(put))));
        }
        return landings;
    }

    /** Ballots decide on nothing but the database's clock, read with the vote held. */
    private Optional<CastRefusal> openIfDue(Vote vote) {
        Instant now = store.votes.clock();
        boolean opensNow = vote.stage() == VoteStage.SEALED && !now.isBefore(vote.opens());
        if (vote.stage() == VoteStage.PREPARING || vote.stage() == VoteStage.SEALED && !opensNow) {
            return Optional.of(CastRefusal.VOTE_NOT_OPEN);
        }
        if (vote.stage() != VoteStage.OPEN && !opensNow || !now.isBefore(vote.closes())) {
            return Optional.of(CastRefusal.VOTE_CLOSED);
        }
        if (opensNow) {
            store.votes.update(vote.open());
        }
        return Optional.empty();
    }

    /** Takes the participations of those it gives no reason against: the first ballot of each household. */
    private List<Optional<CastRefusal>> reasons(VoteId id, List<Put> together) {
        Map<String, VoteCredential> owners = store.credentials.findByVoteIdAndCredentialIn(id, together.stream().map(TakingInBallots::credential).toList())
            .stream().collect(Collectors.toMap(VoteCredential::credential, owner -> owner));
        Set<CardId> active = cards.active(owners.values().stream().map(VoteCredential::cardId).toList());
        List<String> allowed = owners.values().stream().filter(owner -> active.contains(owner.cardId())).map(VoteCredential::credential).toList();
        Set<String> first = allowed.isEmpty() ? Set.of() : new HashSet<>(store.participations.insert(id, allowed));
        List<Optional<CastRefusal>> reasons = new ArrayList<>();
        for (Put put : together) {
            VoteCredential owner = owners.get(credential(put));
            if (owner == null) {
                reasons.add(Optional.of(CastRefusal.UNKNOWN_CREDENTIAL));
            } else if (!active.contains(owner.cardId())) {
                reasons.add(Optional.of(CastRefusal.CARD_INACTIVE));
            } else {
                reasons.add(first.remove(owner.credential()) ? Optional.empty() : Optional.of(CastRefusal.ALREADY_CAST));
            }
        }
        return reasons;
    }

    private Map<Put, Event> appended(VoteId id, List<Put> taken) {
        Map<Put, Event> events = new HashMap<>();
        if (!taken.isEmpty()) {
            List<Event> appended = board.appendEach(id, EventType.BALLOT, taken.stream().map(Put::bytes).toList());
            for (int i = 0; i < taken.size(); i++) {
                events.put(taken.get(i), appended.get(i));
            }
        }
        return events;
    }

    /** A ballot that is on the board already is no second one, whatever speaks against it now. */
    private Landing turnedAway(VoteId id, Put put, CastRefusal reason) {
        return board.holds(id, put.ballot().digest()) ? new Landing.ThereBefore() : new Landing.TurnedAway(reason);
    }

    private static String credential(Put put) {
        return put.ballot().credential().toString();
    }
}
