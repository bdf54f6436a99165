package vn.danban.voting.ui;

import jakarta.inject.Singleton;
import vn.danban.matter.Matters;
import vn.danban.voting.Votes;

/** Matters and the votes called on them, for pages about both. */
@Singleton
record CalledVotes(Matters matters, Votes votes) {}
