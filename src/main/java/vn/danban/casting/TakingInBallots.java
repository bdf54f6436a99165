package vn.danban.casting;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.danban.board.Board;
import vn.danban.board.VoteId;
import vn.danban.cards.CardId;
import vn.danban.cards.Cards;
import vn.danban.casting.BallotBox.Landing;
import vn.danban.casting.BallotBox.Put;
import vn.danban.protocol.archive.Event;
import vn.danban.protocol.archive.EventType;
import vn.danban.voting.CastRefusal;
import vn.danban.voting.OpenBox;
import vn.danban.voting.VoteCredential;

/**
 * Ballots whose proofs hold, onto the board: takes the vote, by the database's clock, takes each household's one participation and
 * appends, all in one transaction.
 */
@Singleton
class TakingInBallots {
    private final OpenBox openBox;
    private final OpenedBallotRepository opened;
    private final Cards cards;
    private final Board board;

    TakingInBallots(OpenBox openBox, OpenedBallotRepository opened, Cards cards, Board board) {
        this.openBox = openBox;
        this.opened = opened;
        this.cards = cards;
        this.board = board;
    }

    /** @return what becomes of each, in the same order, once this has been committed */
    @Transactional
    List<Landing> takeIn(VoteId id, List<Put> together) {
        Optional<CastRefusal> notOpen = openBox.take(id);
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

    /** Takes the participations of those it gives no reason against: the first ballot of each household. */
    private List<Optional<CastRefusal>> reasons(VoteId id, List<Put> together) {
        Map<String, VoteCredential> owners = openBox.owners(id, together.stream().map(TakingInBallots::credential).toList()).stream()
            .collect(Collectors.toMap(VoteCredential::credential, owner -> owner));
        Set<CardId> active = cards.active(owners.values().stream().map(VoteCredential::cardId).toList());
        Set<String> givenUp = new HashSet<>(opened.opened(id, together.stream().map(put -> put.ballot().ciphertexts().hex()).toList()));
        List<Optional<CastRefusal>> reasons = together.stream().map(put -> hindrance(put, owners.get(credential(put)), active, givenUp)).toList();
        List<String> allowed = IntStream.range(0, together.size()).filter(i -> reasons.get(i).isEmpty()).mapToObj(i -> credential(together.get(i))).toList();
        Set<String> first = new HashSet<>(openBox.takePart(id, allowed));
        List<Optional<CastRefusal>> decided = new ArrayList<>();
        for (int i = 0; i < together.size(); i++) {
            boolean isFirst = reasons.get(i).isEmpty() && first.remove(credential(together.get(i)));
            decided.add(isFirst || reasons.get(i).isPresent() ? reasons.get(i) : Optional.of(CastRefusal.ALREADY_CAST));
        }
        return decided;
    }

    private static Optional<CastRefusal> hindrance(Put put, @Nullable VoteCredential owner, Set<CardId> active, Set<String> givenUp) {
        if (owner == null) {
            return Optional.of(CastRefusal.UNKNOWN_CREDENTIAL);
        }
        if (!active.contains(owner.cardId())) {
            return Optional.of(CastRefusal.CARD_INACTIVE);
        }
        return givenUp.contains(put.ballot().ciphertexts().hex()) ? Optional.of(CastRefusal.OPENED) : Optional.empty();
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
