package vn.danban.faults;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import vn.danban.voting.PreparedVote;

/** Round after round some more households vote, and with their casts under way something is broken and mended again. */
final class Rounds {
    private static final int HOUSEHOLDS_A_ROUND = 30;
    private static final int LONGEST_WAIT_MILLIS = 150;

    /** Breaks something while households cast. It returns when it is mended as far as the faults' side has to do it. */
    interface Breaking {
        void strike(int round) throws Exception;
    }

    private final House house;
    private final List<Door> doors;
    private final Random random;
    private final History history = new History();

    Rounds(House house, List<Door> doors, Random random) {
        this.house = house;
        this.doors = doors;
        this.random = random;
    }

    Verdict run(int rounds, Breaking breaking) throws Exception {
        return house.judged(history, votedThrough(rounds, breaking, new Voters(doors, history)));
    }

    /**
     * For a house that loses what it acknowledged: it notices, takes in nothing more for such a vote and never closes it, so voters give
     * up soon and the vote is judged as it stands.
     */
    Verdict runWithoutClosing(int rounds, Breaking breaking) throws Exception {
        return house.judgedAsTheyStand(history, votedThrough(rounds, breaking, new Voters(doors, history, Duration.ofSeconds(3))));
    }

    private List<PreparedVote> votedThrough(int rounds, Breaking breaking, Voters people) throws Exception {
        List<PreparedVote> votes = house.votes(HOUSEHOLDS_A_ROUND * rounds);
        List<Household> homes = Household.of(votes);
        // Even a forgetful database is to remember the votes themselves.
        house.database().execute("CHECKPOINT");
        try (Voters voters = people) {
            for (int round = 0; round < rounds; round++) {
                int before = voters.answers();
                CompletableFuture<Void> voting = voters.begin(homes.subList(round * HOUSEHOLDS_A_ROUND, (round + 1) * HOUSEHOLDS_A_ROUND));
                while (voters.answers() == before) {
                    Thread.sleep(1);
                }
                Thread.sleep(random.nextInt(LONGEST_WAIT_MILLIS));
                breaking.strike(round);
                house.database().start();
                voting.join();
                System.out.println("fault " + (round + 1) + ": " + history.unanswered() + " casts without an answer so far");
            }
        }
        return votes;
    }
}
