/** The page of a hamlet, the page of a matter, and what waits for an office today. */
package vn.danban.square.ui;
