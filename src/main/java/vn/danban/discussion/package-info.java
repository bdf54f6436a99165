/**
 * The discussion of a matter before the community decides on it ("dân bàn"): questions to the head of the hamlet and his answers,
 * amendments proposed to the words and what became of them, and the public log of everything that was hidden
 * (Law 10/2022 Art. 3(6), 5(2), 9(4), 16, 18(4); Law 91/2025 on personal data). Households and office holders take part, everybody reads.
 *
 * <p>Nothing said here is ever changed. Where an item stands is computed from what was added to it.
 */
package vn.danban.discussion;
