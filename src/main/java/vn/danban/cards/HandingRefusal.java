package vn.danban.cards;

import vn.danban.shared.Refusal;

/** Why cards were not marked as handed over. */
public enum HandingRefusal implements Refusal {
    /** The hamlet has no set of cards that is valid today. */
    NO_CARDS,
    /** A vote with these cards is sealed: a card becomes active only by two members of the team. */
    VOTE_SEALED
}
