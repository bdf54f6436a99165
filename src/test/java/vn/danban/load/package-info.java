/** Loads a house with prepared ballots and measures how it bears them. */
package vn.danban.load;
