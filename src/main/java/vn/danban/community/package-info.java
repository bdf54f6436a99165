/**
 * The residential community: its households, their representatives, and the frozen rolls decisions count from.
 * Law 10/2022 Art. 2 (community), 18 and 21 (one household, one representative; all households count);
 * Law 91/2025 (no personal data without a purpose).
 */
package vn.danban.community;
