package vn.danban.casting;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
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
import vn.danban.protocol.format.Digest;
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
        // A ballot that is on the board already is no second one, whatever speaks against it now.
        Set<Digest> there = new HashSet<>(board.holding(id, together.stream().map(put -> put.ballot().digest()).toList()));
        List<Put> coming = together.stream().filter(put -> !there.contains(put.ballot().digest())).toList();
        Map<Put, Landing> landings = new IdentityHashMap<>();
        if (notOpen.isPresent()) {
            coming.forEach(put -> landings.put(put, new Landing.TurnedAway(notOpen.get())));
        } else if (!coming.isEmpty()) {
            land(id, coming, landings);
        }
        return together.stream().map(put -> landings.getOrDefault(put, new Landing.ThereBefore())).toList();
    }

    private void land(VoteId id, List<Put> coming, Map<Put, Landing> landings) {
        List<Optional<CastRefusal>> reasons = reasons(id, coming);
        List<Put> taken = IntStream.range(0, coming.size()).filter(i -> reasons.get(i).isEmpty()).mapToObj(coming::get).toList();
        List<Event> events = taken.isEmpty() ? List.of() : board.appendEach(id, EventType.BALLOT, taken.stream().map(Put::bytes).toList());
        Set<Digest> appended = taken.stream().map(put -> put.ballot().digest()).collect(Collectors.toSet());
        for (int i = 0; i < taken.size(); i++) {
            landings.put(taken.get(i), new Landing.OnBoard(events.get(i)));
        }
        for (int i = 0; i < coming.size(); i++) {
            Put put = coming.get(i);
            boolean cameTwice = appended.contains(put.ballot().digest());
            reasons.get(i).filter(reason -> !cameTwice).ifPresent(reason -> landings.put(put, new Landing.TurnedAway(reason)));
        }
    }

    /** Takes the participations of those it gives no reason against: the first ballot of each household. */
    private List<Optional<CastRefusal>> reasons(VoteId id, List<Put> together) {
        Map<String, VoteCredential> owners = openBox.owners(id, together.stream().map(TakingInBallots::credential).toList()).stream()
            .collect(Collectors.toMap(VoteCredential::credential, owner -> owner));
        Set<CardId> active = cards.active(owners.values().stream().map(VoteCredential::cardId).toList());
        Set<String> givenUp = new HashSet<>(opened.opened(id, together.stream().map(Put::ciphertexts).toList()));
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
        return givenUp.contains(put.ciphertexts()) ? Optional.of(CastRefusal.OPENED) : Optional.empty();
    }

    private static String credential(Put put) {
        return put.ballot().credential().toString();
    }
}
