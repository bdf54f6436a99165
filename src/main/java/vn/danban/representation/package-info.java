/**
 * Who speaks for a household with an account: opened with the code on the household's card, ended by the voting team. An account
 * lets its holder take part in discussions under the household's number; it casts no ballots, cards do.
 */
package vn.danban.representation;
