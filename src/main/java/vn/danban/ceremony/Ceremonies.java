package vn.danban.ceremony;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.danban.board.VoteId;
import vn.danban.protocol.trustee.Ceremony;
import vn.danban.protocol.trustee.ThresholdSet;

/** The sets that are made, or were made, for votes. */
@Singleton
public class Ceremonies {
    final CeremonyRepository rows;
    final CeremonyMessageRepository messages;

    Ceremonies(CeremonyRepository rows, CeremonyMessageRepository messages) {
        this.rows = rows;
        this.messages = messages;
    }

    /** The trustees of a vote that was just called will make a set of whom {@code needed} suffice. */
    @Transactional
    public void begin(VoteId vote, int size, int needed) {
        CeremonyRow first = CeremonyRow.first(vote, size, needed);
        first.ceremony();
        rows.save(first);
    }

    /** The newest attempt; empty when all trustees of the vote are needed, each with an own key. */
    public Optional<Ceremony> of(VoteId vote) {
        return rows.newest(vote).map(CeremonyRow::ceremony);
    }

    /** It is this trustee's turn: to take a step, or to begin again after somebody's message did not hold. */
    public boolean awaits(VoteId vote, int position) {
        return rows.newest(vote).filter(row -> row.stopped().isPresent() || sent(row).awaits(position)).isPresent();
    }

    /** The set, once every trustee has taken every step. @param names of the trustees in order */
    public Optional<ThresholdSet> set(VoteId vote, List<String> names) {
        return rows.newest(vote).filter(row -> row.stopped().isEmpty()).map(this::sent)
            .filter(sent -> sent.allTook(CeremonyStep.VERIFICATION_KEY)).map(sent -> sent.set(names));
    }

    SentMessages sent(CeremonyRow row) {
        return new SentMessages(row.ceremony(), messages.of(row.voteId(), row.attempt()));
    }
}
