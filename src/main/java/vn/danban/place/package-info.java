/**
 * The places of the State and of the community: communes and their hamlets; and the clerk whom every entry in the books needs.
 * Law 10/2022 Art. 2 (community); Decree 185/2026 Art. 2 (hamlets and residential quarters).
 */
package vn.danban.place;
