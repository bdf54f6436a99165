/**
 * What comes after a vote is counted: the team's minutes, the community's decision on Form 03 with its signatures, its way to
 * the two offices of the commune within five working days, and where the result was posted.
 * Law 10/2022 Art. 20–23; Decree 59/2023 Art. 5(4).
 *
 * <p>Everything here only grows: a wording is kept in its versions, one of them is fixed by its hash, and signatures, sendings and
 * answers name that hash.
 */
package vn.danban.resolution;
