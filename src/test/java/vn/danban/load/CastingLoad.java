package vn.danban.load;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import vn.danban.faults.House;
import vn.danban.verifier.Report;
import vn.danban.verifier.VerifyArchive;
import vn.danban.voting.PreparedVote;

/**
 * Casts prepared ballots at a house of one node with its database beside it, every commit on disk before it is acknowledged, and
 * says how many were accepted a second and how long their voters waited: {@code CastingLoad <ballots> <connections> [<votes at
 * once>]}. Ballots, house and voters share this machine. It ends with 0 when every ballot was accepted and every archive verifies
 * afterwards with exactly these ballots, otherwise with 1.
 */
public final class CastingLoad {
    /** No hamlet is larger, so one vote after the other is opened up to the number of ballots. */
    private static final int HOUSEHOLDS = 1000;
    private static final Duration WARMING_UP = Duration.ofSeconds(15);

    private final House house;
    private final int connections;

    private CastingLoad(House house, int connections) {
        this.house = house;
        this.connections = connections;
    }

    /** @param ballot to be cast in this vote */
    private record Cast(String vote, byte[] ballot) {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 2) {
            System.err.println("CastingLoad <ballots> <connections> [<votes at once>]");
            System.exit(2);
        }
        int votesAtOnce = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
        try (House house = House.open().withNodeForSpeed()) {
            boolean isClean = new CastingLoad(house, Integer.parseInt(arguments[1])).run(Integer.parseInt(arguments[0]), votesAtOnce);
            System.exit(isClean ? 0 : 1);
        }
    }

    private boolean run(int ballots, int votesAtOnce) throws Exception {
        int votes = Math.ceilDiv(ballots, HOUSEHOLDS * votesAtOnce) * votesAtOnce;
        List<PreparedVote> open = house.votes(votes, HOUSEHOLDS);
        System.out.printf("%d votes of %d households, %d of them at once, %d connections%n", votes, HOUSEHOLDS, votesAtOnce, connections);
        Queue<Cast> casts = new ConcurrentLinkedQueue<>();
        for (int first = 0; first < votes; first += votesAtOnce) {
            casts.addAll(sealed(open.subList(first, first + votesAtOnce)));
        }
        System.out.println(casts.size() + " ballots sealed");
        Measured measured = cast(casts, house.addresses().getFirst());
        System.out.println(measured);
        return measured.others() == 0 && allThere(open);
    }

    /** Household by household through all these votes. */
    private static List<Cast> sealed(List<PreparedVote> votes) {
        return IntStream.range(0, HOUSEHOLDS * votes.size()).parallel().mapToObj(i -> {
            PreparedVote vote = votes.get(i % votes.size());
            return new Cast(vote.id(), vote.ballot(i / votes.size()));
        }).toList();
    }

    private Measured cast(Queue<Cast> casts, URI address) throws InterruptedException {
        long begin = System.nanoTime();
        List<Voter> voters = IntStream.range(0, connections).mapToObj(i -> new Voter(address)).toList();
        List<Thread> threads = new ArrayList<>();
        for (Voter voter : voters) {
            threads.add(Thread.ofPlatform().start(() -> {
                for (Cast cast = casts.poll(); cast != null; cast = casts.poll()) {
                    voter.cast(cast.vote, cast.ballot);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return Measured.of(voters.stream().flatMap(voter -> voter.answers().stream()).toList(), begin + WARMING_UP.toNanos());
    }

    /** Whether each archive verifies and holds a ballot of every household. */
    private boolean allThere(List<PreparedVote> votes) throws Exception {
        boolean good = true;
        for (PreparedVote vote : votes) {
            Report report = VerifyArchive.verify(new Voter(house.addresses().getFirst()).archive(vote.id()));
            if (!report.accepted() || report.facts().ballots().orElse(0) != HOUSEHOLDS) {
                System.out.println("vote " + vote.id() + ": " + report.facts().ballots().orElse(0) + " ballots, " + report.refusals());
                good = false;
            }
        }
        System.out.println(good ? "every archive verifies and has all its ballots" : "NOT ALL ARCHIVES ARE RIGHT");
        return good;
    }
}
