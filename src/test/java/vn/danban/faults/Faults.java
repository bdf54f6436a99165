package vn.danban.faults;

import java.security.SecureRandom;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs one kind of fault so many times: {@code Faults <kind> <number> [<seed>]}. It ends with 0 when every rule held, with 1 when
 * one was broken, with 2 when nothing was shown because the faults could not be made here or did not strike.
 */
public final class Faults {
    /** How one kind of fault is run. */
    private interface Run {
        Verdict run(int number, long seed) throws Exception;
    }

    private static final Map<String, Run> KINDS = new TreeMap<>(Map.of(
        "app-kills", AppKills::run,
        "database-kills", DatabaseKills::run,
        "disk-full", DiskFull::run,
        "fsync-errors", FsyncErrors::run,
        "network", Network::run,
        "restores", Restores::run,
        "closings", Closings::run,
        "control-forgetful-database", DatabaseKills::runForgetful,
        "control-own-clocks", Closings::runByOwnClocks,
        "control-no-key", (number, seed) -> NoKey.run(number)));

    private Faults() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 2 || !KINDS.containsKey(arguments[0])) {
            System.err.println("Faults <kind> <number> [<seed>], where <kind> is one of " + KINDS.keySet());
            System.exit(2);
        }
        int number = Integer.parseInt(arguments[1]);
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : new SecureRandom().nextLong();
        System.out.println(arguments[0] + " " + number + ", seed " + seed);
        long start = System.nanoTime();
        try {
            Verdict verdict = KINDS.get(arguments[0]).run(number, seed);
            System.out.println(verdict + "\n" + (System.nanoTime() - start) / 1_000_000_000 + " s");
            System.exit(verdict.isClean() ? 0 : 1);
        } catch (NotOnThisMachine cannot) {
            System.err.println("NOT RUN: " + cannot.getMessage());
            System.exit(2);
        } catch (Exception broken) {
            broken.printStackTrace();
            System.exit(2);
        }
    }
}
