package vn.danban.testing;

import com.github.dockerjava.api.model.Ulimit;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.postgresql.PostgreSQLContainer;
import vn.danban.installation.DatabaseRoles;

/**
 * One PostgreSQL server for all tests of this process, one database for each test class. The server is the one
 * {@code DATASOURCES_DEFAULT_URL} names (with a superuser), else a container where an engine answers, else embedded.
 */
public final class TestDatabase {
    private static final DatabaseRoles ROLES = new DatabaseRoles("owner", "app");
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static Server server;

    private TestDatabase() {}

    /** Settings of a new database without tables, owned by the owner role. */
    public static synchronized Map<String, Object> fresh() {
        if (server == null) {
            server = start();
        }
        String name = "danban_test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        try (Connection superuser = server.connect()) {
            ROLES.create(superuser);
            ROLES.createDatabase(superuser, name);
        } catch (SQLException e) {
            throw new IllegalStateException("No test database: " + server.url, e);
        }
        return ROLES.settings(server.urlOf(name));
    }

    private static Server start() {
        String named = System.getenv("DATASOURCES_DEFAULT_URL");
        if (named != null) {
            return new Server(named, System.getenv("DATASOURCES_DEFAULT_USERNAME"), System.getenv("DATASOURCES_DEFAULT_PASSWORD"));
        }
        return engineIsThere() ? container() : embedded();
    }

    private static boolean engineIsThere() {
        return System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
    }

    private static Server container() {
        PostgreSQLContainer container = new PostgreSQLContainer("postgres:17-alpine");
        container.setWaitStrategy(Wait.forListeningPort());
        if ("1".equals(System.getenv("DANBAN_CONTAINER_ULIMITS"))) {
            // Engines without the right to raise limits must be told lower ones.
            container.withCreateContainerCmdModifier(create -> create.getHostConfig().withUlimits(List.of(
                new Ulimit("nofile", 1024L, 4096L), new Ulimit("nproc", 4096L, 4096L))));
        }
        container.start();
        return new Server(container.getJdbcUrl(), container.getUsername(), container.getPassword());
    }

    private static Server embedded() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
            return new Server(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Server(String url, String user, String password) {
        Connection connect() throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }

        String urlOf(String database) {
            return url.replaceFirst("^(jdbc:postgresql://[^/]+/)[^?]*.*$", "$1" + database);
        }
    }
}
