package vn.danban.faults;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.danban.installation.DataFolder;
import vn.danban.installation.EmbeddedDatabase;

/** The PostgreSQL a house brings along, with a data folder the house has made, but started, killed and started again from here. */
final class DatabaseServer implements AutoCloseable {
    static final Map<String, String> DURABLE = Map.of("fsync", "on", "synchronous_commit", "on", "wal_writer_delay", "200ms",
        "wal_writer_flush_after", "1MB", "bgwriter_lru_maxpages", "100", "autovacuum", "on", "full_page_writes", "on");
    /** Acknowledges what is in no file yet: the walwriter looks every ten seconds, and nobody else writes the log before. */
    static final Map<String, String> FORGETFUL = Map.of("fsync", "off", "synchronous_commit", "off", "wal_writer_delay", "10s",
        "wal_writer_flush_after", "1GB", "bgwriter_lru_maxpages", "0", "autovacuum", "off", "full_page_writes", "off");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Map<String, Object> house;
    private final String password;
    private final Path program;
    private final Path log;
    private final Map<String, String> settings = new TreeMap<>(DURABLE);
    private Path cluster;
    private Process postmaster;

    /** Lets the house make its database, as at its first start. */
    DatabaseServer(Path folder) throws IOException {
        DataFolder data = DataFolder.open(folder, false, new SecureRandom());
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            house = database.settings();
        }
        password = data.secret("postgres");
        cluster = folder.resolve("postgresql");
        // The server itself wrote down what it was started with; a process unpacks the programs once, wherever it needed them first.
        program = Path.of(Files.readString(cluster.resolve("postmaster.opts")).split(" ", 2)[0]);
        log = folder.resolve("postgresql.log");
    }

    /** Settings of a node, under whose name its connections are known to the server. */
    Map<String, Object> settingsOf(String node) {
        Map<String, Object> named = new TreeMap<>(house);
        named.put("datasources.default.url", url(node, port()));
        return named;
    }

    /** The address for a node that reaches the server through this port. */
    String url(String node, int port) {
        return url().replace(":" + port() + "/", ":" + port + "/") + "?ApplicationName=" + node;
    }

    int port() {
        return URI.create(url().substring("jdbc:".length())).getPort();
    }

    private String url() {
        return house.get("datasources.default.url").toString();
    }

    Path cluster() {
        return cluster;
    }

    /** Uses this folder from the next start on. */
    void moveTo(Path folder) {
        cluster = folder;
    }

    /** Ends it at once and starts it with further settings. */
    void restartWith(Map<String, String> further) throws IOException, InterruptedException {
        set(further);
        killAll();
        start();
    }

    /** Further settings, from the next start on. */
    void set(Map<String, String> further) {
        settings.putAll(further);
    }

    /** Starts it and waits until it lets people in. */
    void start() throws InterruptedException, IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (!isRunning()) {
                postmaster = launch();
            }
            try (Connection open = superuser()) {
                return;
            } catch (SQLException notYet) {
                Thread.sleep(20);
            }
        }
        throw new IOException("the database does not start: " + Files.readString(log));
    }

    private Process launch() throws IOException {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            // PostgreSQL refuses to be root; in a user namespace of its own it is nobody.
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(program.toString(), "-D", cluster.toString(), "-p", String.valueOf(port()), "-c", "listen_addresses=127.0.0.1",
            "-c", "unix_socket_directories=", "-c", "max_connections=200", "-c", "timezone=UTC"));
        settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
    }

    boolean isRunning() {
        return postmaster != null && postmaster.isAlive();
    }

    Connection superuser() throws SQLException {
        return DriverManager.getConnection(url() + "?connectTimeout=2&ApplicationName=faults", "postgres", password);
    }

    /** Runs one statement as the superuser. */
    void execute(String sql) throws SQLException {
        try (Connection superuser = superuser(); var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    List<ProcessHandle> processes() {
        return Stream.concat(Stream.of(postmaster.toHandle()), postmaster.descendants()).toList();
    }

    /** Every process of the server at once: what they had in memory is gone. */
    void killAll() {
        Processes.killTree(postmaster.toHandle());
    }

    /** The postmaster alone: its children notice and end by themselves. */
    void killPostmaster() {
        List<ProcessHandle> all = processes();
        postmaster.destroyForcibly();
        Processes.await(all);
    }

    /** One process that serves a connection: the postmaster ends all the others and recovers by itself. */
    void killBackend(Random random) throws SQLException {
        List<Integer> backends = new ArrayList<>();
        try (Connection superuser = superuser(); var rows = superuser.createStatement().executeQuery(
                "SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()")) {
            while (rows.next()) {
                backends.add(rows.getInt(1));
            }
        }
        ProcessHandle.of(backends.get(random.nextInt(backends.size()))).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** How often the log speaks of this. */
    long logged(String words) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(words)).count();
        }
    }

    @Override
    public void close() {
        if (isRunning()) {
            killAll();
        }
    }
}
