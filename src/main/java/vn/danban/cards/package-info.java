/**
 * Voting cards: paper cards whose codes exist only in the leader's browser and on paper; the server knows public keys.
 * Decree 59/2023 Art. 5(2)–(3): the voting team reaches every household and helps those who need it.
 */
package vn.danban.cards;
