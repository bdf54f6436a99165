package vn.danban.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Ends processes the hard way, each by its id. */
final class Processes {
    private Processes() {}

    /** kill -9 of a process and all that descend from it, as if at one moment: it is stopped first, so that none is born in between. */
    static void killTree(ProcessHandle root) {
        signal("STOP", root);
        List<ProcessHandle> all = Stream.concat(Stream.of(root), root.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        await(all);
    }

    static void await(List<ProcessHandle> processes) {
        CompletableFuture.allOf(processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new)).join();
    }

    static void signal(String name, ProcessHandle process) {
        run("kill", "-" + name, String.valueOf(process.pid()));
    }

    /** @return the exit code */
    static int run(String... command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
