package vn.danban.installation;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Acknowledged means written to disk: a database set to forget what it acknowledged, when the power goes, is not served on.
 * It can also be set so later; that is said in the log once a minute.
 */
@Singleton
public class DurableDatabase {
    private static final Logger LOG = LoggerFactory.getLogger(DurableDatabase.class);
    private static final List<String> MUST_NOT_BE_OFF = List.of("fsync", "full_page_writes", "synchronous_commit");

    private final DataSource database;
    private List<String> told = List.of();

    DurableDatabase(DataSource database) {
        this.database = database;
    }

    /** @throws FolderRefused naming the settings, for the person at the console */
    @ReadOnly
    public void require() throws SQLException {
        List<String> off = off();
        if (!off.isEmpty()) {
            throw new FolderRefused("The database would forget ballots it has acknowledged: " + String.join(", ", off)
                + " is off. Set it to on in PostgreSQL's configuration (and for the roles and the database), then start again.");
        }
    }

    /** Says it once, and again whenever it changes. */
    @ReadOnly
    @Scheduled(fixedDelay = "1m", initialDelay = "1m")
    void look() throws SQLException {
        List<String> off = off();
        if (!off.equals(told)) {
            LOG.error(off.isEmpty() ? "The database keeps what it acknowledges again" : "The database may forget ballots it acknowledges: {} is off", off);
        }
        told = off;
    }

    private List<String> off() throws SQLException {
        List<String> off = new ArrayList<>();
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            for (String setting : MUST_NOT_BE_OFF) {
                try (ResultSet shown = statement.executeQuery("SHOW " + setting)) {
                    if (shown.next() && "off".equals(shown.getString(1))) {
                        off.add(setting);
                    }
                }
            }
        }
        return off;
    }
}
