/** The pages of a decision after the tally: minutes, wording, signatures and sending, posting, and the document itself. */
package vn.danban.resolution.ui;
