/** The pages where a vote is called, rescheduled and annulled. */
package vn.danban.voting.ui;
