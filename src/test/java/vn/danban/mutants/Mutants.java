package vn.danban.mutants;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.verifier.Evidence;
import vn.danban.verifier.Progress;
import vn.danban.verifier.VerifyArchive;

/**
 * Makes so many mutants and has each verified: {@code Mutants <number> [<seed>]}. Every mutant must be refused by the check its kind
 * names and within {@value #SLOWEST} seconds, with and without the hints of the sound archive beside it, every unchanged twin accepted. It ends with 0 when all were, else with 1.
 */
public final class Mutants {
    static final int SLOWEST = 10;
    private static final int EACH = 4;
    private static final int TRIES = 200;

    /** What became of a kind. */
    private static final class Tally {
        private int made;
        private int refused;
        private final TreeMap<String, Integer> verdicts = new TreeMap<>();
    }

    private final List<Kind> kinds = kinds();
    private final List<Original> pool;
    private final Random random;
    private final TreeMap<String, Tally> tallies = new TreeMap<>();
    private final List<String> surprises = new ArrayList<>();
    private long slowest;
    private String slowestKind = "";

    Mutants(long seed, int each) {
        random = new Random(seed);
        pool = Original.pool(each, random);
    }

    static List<Kind> kinds() {
        var kinds = new ArrayList<Kind>();
        List.of(FileKinds.kinds(), EventKinds.kinds(), SpellingKinds.kinds(), PointKinds.kinds(), BallotKinds.kinds(), SetupKinds.kinds(), CountKinds.kinds(), ResultKinds.kinds(), OurKinds.kinds()).forEach(kinds::addAll);
        return kinds;
    }

    public static void main(String[] arguments) {
        if (arguments.length < 1) {
            System.err.println("Mutants <number> [<seed>]");
            System.exit(2);
        }
        int number = Integer.parseInt(arguments[0]);
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : new Random().nextLong();
        System.out.println("mutants " + number + ", seed " + seed);
        long start = System.nanoTime();
        var mutants = new Mutants(seed, EACH);
        mutants.verifyTwins();
        for (var i = 0; i < number; i++) {
            mutants.attack(mutants.kinds.get(i % mutants.kinds.size()));
        }
        mutants.report((System.nanoTime() - start) / 1_000_000_000);
        System.exit(mutants.surprises.isEmpty() ? 0 : 1);
    }

    /** Every kind once, for the build. */
    static List<String> everyKindOnce(long seed) {
        var mutants = new Mutants(seed, 1);
        mutants.verifyTwins();
        mutants.kinds.forEach(mutants::attack);
        return mutants.surprises;
    }

    /** What one kind brings that was not expected. */
    static List<String> surprisesOf(Kind kind, long seed) {
        var mutants = new Mutants(seed, 1);
        mutants.attack(kind);
        return mutants.surprises;
    }

    /** The archives are accepted, and still are after the repairs that attacks make, when nothing was attacked. */
    private void verifyTwins() {
        for (var original : pool) {
            expectAccepted(original.name(), original.archive(), Optional.empty());
            expectAccepted(original.name() + " with hints", original.archive(), Optional.of(original.hints()));
            var work = new Work(original, random);
            work.recount();
            work.resignBallot(text -> text + " ");
            expectAccepted(original.name() + ", signed and counted again", work.archive(), Optional.of(original.hints()));
        }
    }

    private void expectAccepted(String name, byte[] archive, Optional<byte[]> hints) {
        var verdict = verdict(new Mutant(archive, Evidence.NONE, hints));
        if (!verdict.equals("accepted")) {
            surprises.add(name + " is sound but was " + verdict);
        }
    }

    private record Mutant(byte[] archive, Evidence evidence, Optional<byte[]> hints) {}

    private void attack(Kind kind) {
        var tally = tallies.computeIfAbsent(kind.name(), _ -> new Tally());
        for (var i = 0; i < TRIES; i++) {
            var original = pool.get(random.nextInt(pool.size()));
            var work = new Work(original, random);
            if (kind.change().on(work)) {
                var started = System.nanoTime();
                var hints = random.nextBoolean() ? Optional.of(original.hints()) : Optional.<byte[]>empty();
                var verdict = verdict(new Mutant(work.archive(), work.evidence(), hints));
                var time = System.nanoTime() - started;
                if (time > slowest) {
                    slowest = time;
                    slowestKind = kind.name();
                }
                tally.made++;
                tally.verdicts.merge(verdict, 1, Integer::sum);
                if (kind.refusals().contains(verdict) && time < SLOWEST * 1_000_000_000L) {
                    tally.refused++;
                } else {
                    surprises.add(kind.name() + " of " + original.name() + ": " + verdict + " after " + time / 1_000_000
                            + " ms, not " + kind.refusals());
                }
                return;
            }
        }
        surprises.add(kind.name() + ": no archive to attack so");
    }

    private static String verdict(Mutant mutant) {
        try {
            var report = VerifyArchive.verify(mutant.archive, mutant.evidence, Progress.UNWATCHED, mutant.hints);
            return report.accepted() ? "accepted"
                    : report.refusals().getFirst().check() + " " + report.refusals().getFirst().fault().name();
        } catch (ProtocolException e) {
            return e.fault().name();
        } catch (RuntimeException e) {
            return "thrown " + e;
        }
    }

    private void report(long seconds) {
        tallies.forEach((kind, tally) ->
                System.out.printf("%-60s made %4d refused %4d  %s%n", kind, tally.made, tally.refused, tally.verdicts));
        surprises.forEach(surprise -> System.out.println("SURPRISE " + surprise));
        System.out.printf("%d kinds, %d mutants made, %d refused as they should, %d surprises; %d sound archives; slowest %d ms (%s); %d s%n",
                tallies.size(), tallies.values().stream().mapToInt(tally -> tally.made).sum(),
                tallies.values().stream().mapToInt(tally -> tally.refused).sum(), surprises.size(), pool.size(),
                slowest / 1_000_000, slowestKind, seconds);
    }
}
