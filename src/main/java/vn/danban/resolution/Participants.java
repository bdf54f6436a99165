package vn.danban.resolution;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import vn.danban.community.FrozenRoll;
import vn.danban.community.FrozenRolls;
import vn.danban.community.HouseholdId;
import vn.danban.community.RollEntry;
import vn.danban.voting.TakingPart;
import vn.danban.voting.Votes;

/** Who took part in a decision: the households of its vote, with their names on the frozen roll. */
@Singleton
class Participants {
    private final TakingPart taking;
    private final Votes votes;
    private final FrozenRolls rolls;

    Participants(TakingPart taking, Votes votes, FrozenRolls rolls) {
        this.taking = taking;
        this.votes = votes;
        this.rolls = rolls;
    }

    /** Every household of the roll, by number. */
    List<RollEntry> roll(Minutes minutes) {
        return rolls.entries(votes.get(minutes.voteId()).rollId());
    }

    /** Those that took part, by number. */
    List<RollEntry> of(Minutes minutes) {
        Set<HouseholdId> took = Set.copyOf(taking.households(minutes.voteId()));
        return roll(minutes).stream().filter(entry -> took.contains(entry.householdId())).toList();
    }

    String hash(Minutes minutes) {
        FrozenRoll roll = rolls.get(votes.get(minutes.voteId()).rollId());
        return HashDocuments.ofParticipants(roll, of(minutes));
    }
}
