package vn.danban.day;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.danban.testing.Caller;

/** The packaged application as its operator starts it, with a data folder and a database of its own. */
final class House implements AutoCloseable {
    private static final Path JAR = Path.of(System.getProperty("danban.jar", "target/dan-ban.jar"));
    private static final int PATIENCE_SECONDS = 300;

    private final Process process;
    private final URI address;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private House(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** One that somebody else started and will stop. */
    static House running(String address) {
        return new House(null, URI.create(address));
    }

    /** Started and answering. */
    static House open(Path data, String... options) throws IOException, InterruptedException {
        int port = Integer.getInteger("danban.port", freePort());
        String address = "http://localhost:" + port;
        List<String> command = new ArrayList<>(java("serve", "--port", Integer.toString(port), "--data", data.toString()));
        command.addAll(Arrays.asList(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DANBAN_PUBLIC_ADDRESS", address);
        // The day is long enough without waiting for the next code of a telephone at every sign-in.
        builder.environment().put("DANBAN_SECOND_FACTOR", "offered");
        builder.environment().keySet().removeIf(name -> name.startsWith("DATASOURCES_"));
        House house = new House(builder.start(), URI.create(address));
        Thread.ofVirtual().start(house::listen);
        house.says("Dân Bàn is open");
        return house;
    }

    /** The code for the first administrator, from the console. */
    String setUpCode() throws InterruptedException {
        Matcher code = Pattern.compile("set-up code (\\d+)").matcher(says("set-up code"));
        code.find();
        return code.group(1);
    }

    String at(String path) {
        return address + path;
    }

    Caller caller() {
        return Caller.of(address);
    }

    /** Runs another command of the same program. @return its exit code */
    static int run(String... arguments) throws IOException, InterruptedException {
        return new ProcessBuilder(java(arguments)).inheritIO().start().waitFor();
    }

    /** Waits for a line with these words on the console. */
    String says(String words) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        StringBuilder heard = new StringBuilder();
        while (System.nanoTime() < end && (process.isAlive() || !lines.isEmpty())) {
            String line = lines.poll(1, TimeUnit.SECONDS);
            if (line != null && line.contains(words)) {
                return line;
            }
            heard.append(line == null ? "" : line + "\n");
        }
        throw new AssertionError("The house did not say “" + words + "”, but:\n" + heard);
    }

    /** As when somebody pulls the plug. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            process.destroy();
            process.waitFor(60, TimeUnit.SECONDS);
        }
    }

    private void listen() {
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            out.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException closed) {
            lines.add("(the console is closed)");
        }
    }

    private static List<String> java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx768m", "-jar", JAR.toString()));
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
