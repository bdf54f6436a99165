package vn.danban.voting;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.danban.board.BoardHead;
import vn.danban.board.PublicBoard;
import vn.danban.board.VoteId;
import vn.danban.cards.CardSet;
import vn.danban.cards.Cards;
import vn.danban.matter.Matter;
import vn.danban.matter.Matters;
import vn.danban.place.Hamlet;
import vn.danban.place.HamletId;
import vn.danban.place.Hamlets;
import vn.danban.protocol.format.Digest;

/** Puts together what the public may read of a vote. */
@Singleton
class VoteViews {
    private static final Duration SHOWN_AFTER_CLOSING = Duration.ofDays(30);

    private final Votes votes;
    private final Matters matters;
    private final Hamlets hamlets;
    private final Cards cards;
    private final PublicBoard board;

    VoteViews(Votes votes, Matters matters, Hamlets hamlets, Cards cards, PublicBoard board) {
        this.votes = votes;
        this.matters = matters;
        this.hamlets = hamlets;
        this.cards = cards;
        this.board = board;
    }

    /** The exact text people decide on. */
    String text(VoteId id) {
        return matters.get(votes.get(id).matterId()).text();
    }

    VoteView of(VoteId id) {
        return of(votes.get(id));
    }

    VoteView of(Vote vote) {
        Matter matter = matters.get(vote.matterId());
        String text = matter.text();
        OptionalInt turnout = votes.turnout(vote);
        Optional<BoardHead> head = board.tellHead(vote.id());
        return new VoteView(vote.id().text(), matter.id().text(), vote.hamletId().text(), matter.title(),
            matter.question(), text, Digest.of(text).hex(), vote.stage().name(), vote.opens().toString(),
            vote.closes().toString(), vote.households(), vote.required(),
            turnout.isPresent() ? turnout.getAsInt() : null, Choice.answers(),
            head.map(any -> Digest.of(board.election(vote.id())).base64()).orElse(null),
            head.map(BoardHead::hash).orElse(null), board.key().hex(),
            vote.outcome().map(VoteView.Result::of).orElse(null), vote.annulledBecause());
    }

    VoteController.OpenVotes openVotes(HamletId id, Instant now) {
        Hamlet hamlet = hamlets.get(id);
        List<VoteView> shown = votes.of(id).stream().filter(vote -> isShown(vote, now)).map(this::of).toList();
        return new VoteController.OpenVotes(
            new VoteController.Hamlet(id.text(), hamlet.name(), hamlet.place(),
                cards.current(id).map(CardSet::id).map(set -> set.text()).orElse(null)),
            shown);
    }

    private static boolean isShown(Vote vote, Instant now) {
        return switch (vote.stage()) {
            case SEALED, OPEN -> true;
            case CLOSED, TALLIED -> vote.closes().plus(SHOWN_AFTER_CLOSING).isAfter(now);
            case PREPARING, ANNULLED -> false;
        };
    }
}
