package vn.danban.faults;

import java.util.List;
import vn.danban.voting.PreparedVote;

/** The control for {@link Rule#DOUBLED}: nothing breaks, but the key that lets a household take part once is gone. */
final class NoKey {
    private NoKey() {}

    static Verdict run(int households) throws Exception {
        try (House house = House.open().withNodes(2)) {
            return run(house, households);
        }
    }

    /** The house is of no use to anybody afterwards. */
    static Verdict run(House house, int households) throws Exception {
        History history = new History();
        house.database().execute("ALTER TABLE participations DROP CONSTRAINT participations_pkey");
        List<PreparedVote> votes = house.votes(households);
        try (Voters voters = new Voters(house.doors(), history)) {
            voters.begin(Household.of(votes)).join();
        }
        return house.judged(history, votes);
    }
}
