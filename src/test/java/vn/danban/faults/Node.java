package vn.danban.faults;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A house as a process of its own, so that it can be killed; its program is the packaged jar where that is on the class path. */
final class Node implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PATIENCE_OF_VOTERS = Duration.ofSeconds(30);
    private static final String CLASSES = System.getProperty("java.class.path");
    private static final String JAR = List.of(CLASSES.split(File.pathSeparator)).stream()
        .filter(entry -> entry.endsWith("dan-ban.jar")).findFirst().orElse("");

    private final String name;
    private final Path folder;
    private final Map<String, Object> settings;
    private final int port = freePort();
    private final URI address = URI.create("http://127.0.0.1:" + port);
    private final Door door = new Door(address, PATIENCE_OF_VOTERS);
    private List<String> machine = List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    private List<String> options = List.of();
    private Process process;
    private CompletableFuture<Void> starting = CompletableFuture.completedFuture(null);

    Node(String name, Path folder, Map<String, Object> settings) {
        this.name = name;
        this.folder = folder;
        this.settings = settings;
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    String name() {
        return name;
    }

    Door door() {
        return door;
    }

    URI address() {
        return address;
    }

    int port() {
        return port;
    }

    /** Slower to start, and as fast as it can be afterwards. */
    void startForSpeed() {
        machine = List.of("-Xmx1g");
        start();
    }

    /** Starts in the background. */
    void start() {
        process = launch();
        starting = CompletableFuture.runAsync(this::awaitOpen);
    }

    void awaitStarted() {
        starting.join();
    }

    boolean isStarted() {
        return starting.isDone();
    }

    /**
     * Makes a cache with which each later start is about twice as fast, by starting and stopping once.
     *
     * @param cache shared by all nodes
     */
    void prepareQuickStarts(Path cache) throws InterruptedException {
        if (JAR.isEmpty()) {
            return;
        }
        options = List.of("-XX:AOTCacheOutput=" + cache);
        start();
        awaitStarted();
        process.destroy();
        process.waitFor();
    }

    void startsQuicklyWith(Path cache) {
        options = Files.exists(cache) ? List.of("-XX:AOTCache=" + cache) : List.of();
    }

    private Process launch() {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(machine);
        command.addAll(options);
        // A clock of its own needs a class of the tests.
        boolean bare = JAR.isEmpty() || settings.containsKey(ShiftedClock.SETTING);
        command.addAll(List.of("-cp", bare ? CLASSES : JAR, "vn.danban.cli.Main", "--port", String.valueOf(port),
            "--data", folder.resolve(name).toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        settings.forEach((setting, value) -> builder.environment().put(setting.toUpperCase().replaceAll("[.-]", "_"), value.toString()));
        try {
            return builder.start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Path log() {
        return folder.resolve(name + ".log");
    }

    private void awaitOpen() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!door.isOpen()) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new IllegalStateException(name + " did not start: " + Files.readString(log()));
                }
                Thread.sleep(50);
            }
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** kill -9: no hook runs, nothing is written any more. */
    void kill() {
        process.destroyForcibly();
        Processes.await(List.of(process.toHandle()));
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
    }
}
