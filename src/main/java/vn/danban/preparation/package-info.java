/**
 * The lawful way to an online vote: who must have agreed, found, reported, received, been named and been asked before a vote may
 * be called, and the evidence that it was so. Law 10/2022 Art. 16(2), 17(2); Decree 59/2023 Art. 5(1), 5(2).
 */
package vn.danban.preparation;
