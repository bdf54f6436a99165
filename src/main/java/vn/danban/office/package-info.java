/**
 * Who holds which office, where and since which decision; every activity asks here for authority.
 * Law 10/2022 Art. 16–18 (head, Front committee); Decree 59/2023 Art. 5(2) (voting team).
 */
package vn.danban.office;
