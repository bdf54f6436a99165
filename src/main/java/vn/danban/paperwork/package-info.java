/**
 * The papers on the way to an online vote: the report to the commune, the notice, the loudspeaker script, the poster and the
 * register of cards, each made from what the other contexts know at that moment. Decree 59/2023 Art. 5(2), 5(3).
 */
package vn.danban.paperwork;
