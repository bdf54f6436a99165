package vn.danban.voting;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A house as a process of its own, so that it can be killed: {@code target/dan-ban.jar} where it was packaged, else the same classes. */
final class NodeProcess {
    private static final Path JAR = Path.of("target/dan-ban.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Map<String, Object> settings;
    private final int port;
    private final Path folder;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(2)).build();
    private Process process;

    NodeProcess(Map<String, Object> settings, int port, Path folder) {
        this.settings = settings;
        this.port = port;
        this.folder = folder;
    }

    static boolean packaged() {
        return Files.exists(JAR);
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    void start() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(packaged() ? List.of("-jar", JAR.toString())
            : List.of("-cp", System.getProperty("java.class.path"), "vn.danban.cli.Main"));
        command.addAll(List.of("--port", String.valueOf(port), "--data", folder.resolve("node").toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("node.log").toFile()));
        settings.forEach((name, value) -> builder.environment().put(name.toUpperCase().replaceAll("[.-]", "_"), value.toString()));
        process = builder.start();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isUp()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IOException("the house did not start: " + Files.readString(folder.resolve("node.log")));
            }
            Thread.sleep(50);
        }
    }

    private boolean isUp() throws InterruptedException {
        try {
            return http.send(HttpRequest.newBuilder(address("/api/health")).timeout(Duration.ofSeconds(5)).build(),
                HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** kill -9: no hook runs, nothing is written any more. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** @throws IOException when the answer did not come: its outcome is unknown */
    HttpResponse<String> cast(TestVote vote, byte[] ballot) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address("/api/votes/" + vote.id + "/ballots")).timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofByteArray(ballot)).build(),
            HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> receipt(TestVote vote, String tracker) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address("/api/votes/" + vote.id + "/ballots/" + tracker))
            .timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
