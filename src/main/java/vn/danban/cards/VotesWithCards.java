package vn.danban.cards;

/** What cards need to know of votes; the votes answer. */
public interface VotesWithCards {
    /** Whether a vote held with this set is sealed and not over: from then on no single person makes a card active. */
    boolean sealedWith(CardSetId set);
}
