package vn.danban.voting;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import vn.danban.board.VoteId;
import vn.danban.community.HouseholdId;

/** A household took part in a vote: no ballot, no time (one household, one vote). */
@MappedEntity("participations")
record Participation(@Id VoteId voteId, HouseholdId householdId) {}
