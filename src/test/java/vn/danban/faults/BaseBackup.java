package vn.danban.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A base backup of a running server and the archive of its write-ahead log, by PostgreSQL's own rules (its manual, "Continuous
 * Archiving and Point-in-Time Recovery", low level API), and clusters restored from them.
 */
final class BaseBackup {
    private final Path copy;
    private final Path archive;
    private int restored;

    private BaseBackup(Path folder) {
        copy = folder.resolve("base");
        archive = archive(folder);
    }

    /** Settings of a server whose write-ahead log goes to an archive in this folder. */
    static Map<String, String> archiving(Path folder) throws IOException {
        return Map.of("archive_mode", "on", "archive_command", "cp %p " + Files.createDirectories(archive(folder)) + "/%f");
    }

    private static Path archive(Path folder) {
        return folder.resolve("archive");
    }

    static BaseBackup take(DatabaseServer database, Path folder) throws SQLException, IOException {
        BaseBackup backup = new BaseBackup(folder);
        try (Connection superuser = database.superuser(); Statement statement = superuser.createStatement()) {
            statement.execute("SELECT pg_backup_start('base', fast => true)");
            copy(database.cluster(), backup.copy);
            try (ResultSet rows = statement.executeQuery("SELECT labelfile FROM pg_backup_stop()")) {
                rows.next();
                Files.writeString(backup.copy.resolve("backup_label"), rows.getString(1));
            }
        }
        return backup;
    }

    /** What the server had not archived yet when it ended: in life it is on the standby or at the receiver of the log. */
    void completeArchiveFrom(Path cluster) throws IOException {
        try (Stream<Path> segments = Files.list(cluster.resolve("pg_wal"))) {
            for (Path segment : segments.filter(file -> file.getFileName().toString().matches("[0-9A-F]{24}|[0-9A-F]{8}\\.history")).toList()) {
                Files.copy(segment, archive.resolve(segment.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /**
     * A cluster that, once started, goes through the log from the backup on.
     *
     * @param moment where to stop; empty for the end of the log
     */
    Path restore(Optional<Instant> moment) throws IOException {
        Path cluster = copy.resolveSibling("restored-" + ++restored);
        copy(copy, cluster);
        Files.createFile(cluster.resolve("recovery.signal"));
        String settings = "restore_command = 'cp " + archive + "/%f %p'\nrecovery_target_action = 'promote'\n"
            + moment.map(at -> "recovery_target_time = '" + at.truncatedTo(ChronoUnit.MILLIS).toString().replace('T', ' ').replace("Z", "+00") + "'\n").orElse("");
        Files.writeString(cluster.resolve("postgresql.auto.conf"), settings, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return cluster;
    }

    /** Files that go while they are copied are in the log. */
    private static void copy(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(from)) {
            all = files.toList();
        }
        for (Path file : all) {
            Path target = to.resolve(from.relativize(file).toString());
            boolean ofTheRunningServer = file.getFileName().toString().equals("postmaster.pid")
                || file.getParent().getFileName().toString().equals("pg_wal") && Files.isRegularFile(file);
            if (ofTheRunningServer) {
                continue;
            }
            try {
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            } catch (NoSuchFileException gone) {
                continue;
            }
        }
        Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwx------"));
    }
}
