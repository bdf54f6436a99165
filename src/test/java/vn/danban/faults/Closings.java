package vn.danban.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import vn.danban.voting.PreparedVote;

/** Many votes close while households cast at two nodes, one clock five minutes fast and one five minutes slow. */
final class Closings {
    private static final int HOUSEHOLDS = 250;
    private static final Duration WRONG_BY = Duration.ofMinutes(5);
    private static final int LONGEST_MILLIS = 800;

    private final House house;
    private final Random random;
    private final History history = new History();

    private Closings(House house, Random random) {
        this.house = house;
        this.random = random;
    }

    /** @param casts how many households cast, rounded up to whole votes */
    static Verdict run(int casts, long seed) throws Exception {
        try (House house = open()) {
            return run(house, casts, seed);
        }
    }

    /** A house whose nodes have wrong clocks. */
    static House open() throws Exception {
        House house = House.open();
        house.addNode(Map.of(ShiftedClock.SETTING, WRONG_BY.toString())).start();
        house.addNode(Map.of(ShiftedClock.SETTING, WRONG_BY.negated().toString())).start();
        return house.awaitNodes();
    }

    static Verdict run(House house, int casts, long seed) throws Exception {
        return new Closings(house, new Random(seed)).run(casts);
    }

    /** The control: nodes that go by their own clocks, because what they take for the database's is shifted as theirs are. */
    static Verdict runByOwnClocks(int casts, long seed) throws Exception {
        try (House house = open()) {
            return runByOwnClocks(house, casts, seed);
        }
    }

    static Verdict runByOwnClocks(House house, int casts, long seed) throws Exception {
        house.database().execute("""
            CREATE FUNCTION public.clock_timestamp() RETURNS timestamptz LANGUAGE sql AS $$
                SELECT pg_catalog.clock_timestamp() + CASE current_setting('application_name')
                    WHEN 'node-0' THEN interval '5 minutes' WHEN 'node-1' THEN interval '-5 minutes' ELSE interval '0' END $$""");
        house.database().execute("ALTER ROLE danban_app SET search_path = public, pg_catalog");
        // It counts from the next connection on.
        house.database().killAll();
        house.database().start();
        return run(house, casts, seed);
    }

    private Verdict run(int casts) throws Exception {
        List<PreparedVote> votes = house.votes(Math.ceilDiv(casts, HOUSEHOLDS), HOUSEHOLDS);
        Map<String, List<Household>> homes = Household.of(votes).stream().collect(Collectors.groupingBy(Household::vote));
        Map<String, Instant> closings = new HashMap<>();
        try (Voters voters = new Voters(house.doors(), history)) {
            for (PreparedVote vote : votes) {
                int enough = voters.answers() + random.nextInt(1, HOUSEHOLDS / 2);
                CompletableFuture<Void> voting = voters.begin(homes.get(vote.id()));
                while (voters.answers() < enough) {
                    Thread.sleep(1);
                }
                closings.put(vote.id(), vote.closesIn(Duration.ofMillis(random.nextInt(LONGEST_MILLIS))));
                voting.join();
                System.out.println(vote.id() + " closed at " + closings.get(vote.id()) + ", " + voters.answers() + " answers so far");
            }
        }
        return house.judged(history, votes, closings);
    }
}
