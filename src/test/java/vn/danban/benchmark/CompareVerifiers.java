package vn.danban.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import vn.danban.protocol.CredentialList;
import vn.danban.protocol.Election;
import vn.danban.protocol.WriteHints;
import vn.danban.protocol.archive.Archive;
import vn.danban.protocol.archive.ArchiveReader;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.format.Digest;
import vn.danban.verifier.Evidence;
import vn.danban.verifier.Progress;
import vn.danban.verifier.VerifyArchive;

/**
 * Verifies one archive in turn with our command line, with a warm verifier on one processor, each without and with hints, and, where
 * {@code BELENIOS_TOOL} names it, with the reference tool: {@code CompareVerifiers <archive> <rounds> [<dan-ban.jar>]}.
 */
public final class CompareVerifiers {
    private static final int WARM_UP = 12;
    private static final ForkJoinPool ONE_THREAD = new ForkJoinPool(1);

    /** One way of verifying; how long it takes is measured from outside. */
    private record Way(Timings timings, Callable<double[]> run) {}

    private CompareVerifiers() {}

    public static void main(String[] arguments) throws Exception {
        var archive = Path.of(arguments[0]);
        var bytes = Files.readAllBytes(archive);
        var hints = hints(bytes);
        var jar = arguments.length > 2 ? arguments[2] : "target/dan-ban.jar";
        var tool = System.getenv("BELENIOS_TOOL");
        var folder = Files.createTempDirectory("compare");
        var alone = copy(bytes, archive, folder.resolve("alone"));
        var hinted = copy(bytes, archive, folder.resolve("hinted"));
        Files.write(hinted.resolveSibling(hinted.getFileName().toString().replace(".bel", ".hints")), hints);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var ways = new ArrayList<Way>();
        var reference = new Timings("belenios-tool election verify");
        if (tool != null) {
            ways.add(command(reference, tool, "election", "verify", "--dir", alone.getParent().toString()));
        }
        ways.add(command(new Timings("command line"), java, "-jar", jar, "verify", alone.toString()));
        ways.add(command(new Timings("command line, hints"), java, "-jar", jar, "verify", hinted.toString()));
        ways.add(warm(new Timings("warm, one thread"), bytes, Optional.empty()));
        ways.add(warm(new Timings("warm, one thread, hints"), bytes, Optional.of(hints)));
        System.out.println(archive + ", " + bytes.length + " bytes, SHA-256 " + Digest.of(bytes) + ", hints " + hints.length + " bytes");
        System.out.println(Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " processors, " + arguments[1] + " rounds");
        measure(ways, Integer.parseInt(arguments[1]));
        System.out.printf("%-34s %-24s %-24s %s%n", "milliseconds: median (spread)", "by the clock", "of the processors", tool == null ? "" : "times quicker");
        ways.forEach(way -> System.out.println(way.timings.line(tool == null ? null : reference)));
    }

    private static void measure(List<Way> ways, int rounds) throws Exception {
        for (var round = 0; round < rounds; round++) {
            for (var way : ways) {
                var millis = way.run.call();
                way.timings.add(millis[0], millis[1]);
            }
        }
    }

    private static byte[] hints(byte[] bytes) {
        var archive = ArchiveReader.read(bytes);
        var setup = archive.entries().getFirst().data();
        return WriteHints.write(
                Election.parse(setup.get(0)),
                CredentialList.parse(setup.get(2)),
                archive.entries(EventType.BALLOT).map(Archive.Entry::payload).toList());
    }

    private static Path copy(byte[] bytes, Path archive, Path folder) throws IOException {
        return Files.write(Files.createDirectory(folder).resolve(archive.getFileName()), bytes);
    }

    /** A process of its own, from its start to its end, timed by the shell, which knows what its children took. */
    private static Way command(Timings timings, String... command) {
        return new Way(timings, () -> {
            var line = new ArrayList<>(List.of("bash", "-c", "TIMEFORMAT='%R %U %S'; time \"$@\" >/dev/null 2>/dev/null", "time"));
            line.addAll(List.of(command));
            var process = new ProcessBuilder(line).start();
            var times = new String(process.getErrorStream().readAllBytes()).strip().replace(',', '.').split(" ");
            if (process.waitFor() != 0) {
                throw new IllegalStateException("not accepted by " + List.of(command));
            }
            return new double[] {1000 * Double.parseDouble(times[0]), 1000 * (Double.parseDouble(times[1]) + Double.parseDouble(times[2]))};
        });
    }

    /** In this process, after warming up. What is parallel in a verification stays in the pool it is started from, here of one thread. */
    private static Way warm(Timings timings, byte[] archive, Optional<byte[]> hints) throws Exception {
        for (var i = 0; i < WARM_UP; i++) {
            ONE_THREAD.submit(() -> verify(archive, hints)).get();
        }
        var threads = ManagementFactory.getThreadMXBean();
        return new Way(timings, () -> ONE_THREAD.submit(() -> {
            var clock = System.nanoTime();
            var processor = threads.getCurrentThreadCpuTime();
            verify(archive, hints);
            return new double[] {(System.nanoTime() - clock) / 1e6, (threads.getCurrentThreadCpuTime() - processor) / 1e6};
        }).get());
    }

    private static void verify(byte[] archive, Optional<byte[]> hints) {
        if (!VerifyArchive.verify(archive, Evidence.NONE, Progress.UNWATCHED, hints).accepted()) {
            throw new IllegalStateException("not accepted");
        }
    }
}
