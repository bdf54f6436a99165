package vn.danban.installation;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The PostgreSQL a house brings along when no other is named: in the data folder, on the loopback address,
 * acknowledged means written to disk, and nobody gets in without a password of this installation.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String DATABASE = "danban";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final EmbeddedPostgres server;
    private final DatabaseRoles roles;

    private EmbeddedDatabase(EmbeddedPostgres server, DatabaseRoles roles) {
        this.server = server;
        this.roles = roles;
    }

    /** Starts it, making database and roles at the first start. */
    public static EmbeddedDatabase start(DataFolder folder) throws IOException {
        Path cluster = folder.path().resolve("postgresql");
        stopLeftover(cluster);
        String password = folder.secret("postgres");
        EmbeddedPostgres server = EmbeddedPostgres.builder()
            .setOverrideWorkingDirectory(folder.path().resolve("programs").toFile())
            .setDataDirectory(cluster)
            .setCleanDataDirectory(false)
            // These two reach initdb as --auth and --pwfile: no moment without password authentication.
            .setLocaleConfig("auth", "scram-sha-256")
            .setLocaleConfig("pwfile", folder.secretFile("postgres").toString())
            .setConnectConfig("password", password)
            .setServerConfig("listen_addresses", "127.0.0.1")
            // The library's own defaults would lose acknowledged ballots in a power cut.
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("unix_socket_directories", "")
            .setRegisterShutdownHook(false)
            .setPGStartupWait(PATIENCE)
            .start();
        DatabaseRoles roles = new DatabaseRoles(folder.secret(DatabaseRoles.OWNER), folder.secret(DatabaseRoles.APP));
        try (var superuser = server.getPostgresDatabase().getConnection()) {
            roles.create(superuser);
            roles.createDatabase(superuser, DATABASE);
        } catch (SQLException e) {
            throw new IOException("The database was started but its roles could not be made.", e);
        }
        return new EmbeddedDatabase(server, roles);
    }

    /** Settings that make the application use it. */
    public Map<String, Object> settings() {
        return roles.settings("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + DATABASE);
    }

    /** Stops the server; what was acknowledged is on disk with or without this. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After a crash the server may have outlived the process that started it; the folder's lock says nobody else needs it. */
    private static void stopLeftover(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> leftover = ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).getFirst().strip()))
            .filter(process -> process.info().command().orElse("").endsWith("postgres"));
        if (leftover.isPresent()) {
            try {
                leftover.get().destroy();
                leftover.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException | ExecutionException | TimeoutException e) {
                throw new IOException("A database server left over in " + cluster + " does not stop.", e);
            }
        }
    }
}
