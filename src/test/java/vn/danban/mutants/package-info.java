/**
 * Proof by attack: archives that are right, changed in one named way and repaired as a clever attacker would repair them, must be
 * refused by the check the kind names, and within seconds. How to run it: {@code src/docs/attack.md}.
 */
package vn.danban.mutants;
