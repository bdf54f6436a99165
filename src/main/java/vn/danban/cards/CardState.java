package vn.danban.cards;

/** The way of a card. */
public enum CardState {
    /** Made and printed; nobody can vote with it yet. */
    MADE,
    /** In the hands of the household. */
    HANDED_OVER,
    /** Lost or damaged: later votes use the card made after it. */
    REPLACED
}
