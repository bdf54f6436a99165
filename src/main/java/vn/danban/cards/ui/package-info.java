/** The page of the voting cards: made, handed over, active, replaced. */
package vn.danban.cards.ui;
