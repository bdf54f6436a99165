/**
 * The residential community: communes, hamlets, households, who holds which office, and the frozen rolls decisions count from.
 * Law 10/2022 Art. 2 (community), 18 and 21 (one household, one representative; all households count);
 * Decree 59/2023 Art. 5(2) (head, Front committee, voting team); Law 91/2025 (no personal data without a purpose).
 */
package vn.danban.community;
