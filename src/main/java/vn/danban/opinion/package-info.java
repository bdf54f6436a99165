/**
 * The box for other opinions of an online vote: open to every household whatever it chose, kept apart from ballots, read by nobody
 * before the vote has closed, and reproduced word for word in the minutes (Decree 59/2023 Art. 5(4)a; Protocol §7.2).
 */
package vn.danban.opinion;
