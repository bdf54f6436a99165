/** What every context needs and no word of the field: typed ids, refusals, the clock and randomness. */
package vn.danban.shared;
