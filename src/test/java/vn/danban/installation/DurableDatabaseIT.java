package vn.danban.installation;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import vn.danban.testing.DanBanTest;
import vn.danban.testing.Sql;

/** A house is not served on a database that forgets what it acknowledged; that others are served, every fault test shows. */
@DanBanTest
class DurableDatabaseIT {
    @Inject
    ApplicationContext house;
    @Inject
    DurableDatabase database;

    @Test
    void one_set_to_acknowledge_before_that_is_refused_and_the_setting_named() throws SQLException {
        Sql owner = Sql.owner(house);
        String name = owner.texts("SELECT current_database()").getFirst();
        owner.execute("ALTER DATABASE \"" + name + "\" SET synchronous_commit = off");
        Sql.application(house).texts("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()");
        FolderRefused refused = assertThrows(FolderRefused.class, this::requireOnNewConnection);
        assertTrue(refused.getMessage().contains("synchronous_commit is off"), refused.getMessage());
    }

    /** The first connection may be one that was just ended. */
    private void requireOnNewConnection() throws SQLException {
        for (int tries = 0; tries < 20; tries++) {
            try {
                database.require();
            } catch (FolderRefused refused) {
                throw refused;
            } catch (RuntimeException | SQLException ended) {
                continue;
            }
        }
    }
}
