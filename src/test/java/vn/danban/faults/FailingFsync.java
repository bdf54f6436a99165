package vn.danban.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Makes the operating system tell processes that their data could not be written to disk (strace). */
final class FailingFsync implements AutoCloseable {
    private static final int ATTACHED_BY_THEN_MILLIS = 500;

    private final Process strace;

    private FailingFsync(Process strace) {
        this.strace = strace;
    }

    /** @throws NotOnThisMachine when there is no strace or nobody here may attach it to a process */
    static void requirePossible() throws NotOnThisMachine, IOException, InterruptedException {
        Process sleeping = new ProcessBuilder("sleep", "60").start();
        try (FailingFsync tried = in(List.of(sleeping.pid()), 1)) {
            if (tried.strace.waitFor(ATTACHED_BY_THEN_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new NotOnThisMachine("strace may not attach itself to a process here: "
                    + new String(tried.strace.getInputStream().readAllBytes()).strip());
            }
        } catch (IOException none) {
            throw new NotOnThisMachine("there is no strace here: " + none.getMessage());
        } finally {
            sleeping.destroyForcibly();
        }
    }

    /** @param from which fsync of each process fails first; all that follow fail too */
    static FailingFsync in(List<Long> processes, int from) throws IOException {
        List<String> command = new ArrayList<>(List.of("strace", "-f", "-qq", "-e", "trace=fsync,fdatasync",
            "-e", "inject=fsync,fdatasync:error=EIO:when=" + from + "+", "-o", "/dev/null"));
        processes.stream().flatMap(process -> Stream.of("-p", process.toString())).forEach(command::add);
        return new FailingFsync(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Lets the processes go. */
    @Override
    public void close() {
        strace.destroy();
        strace.onExit().join();
    }
}
