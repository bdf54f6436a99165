package vn.danban.board.log;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import vn.danban.installation.DataFolder;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.log.Checkpoint;
import vn.danban.protocol.log.SignedNote;

/**
 * The newest checkpoint of the log this node has published, outside the database, so that an old copy of the database is noticed:
 * a signed note in {@code published/log} of the data folder.
 */
@Singleton
class LogJournal {
    private final Path file;
    private final LogKey key;

    LogJournal(DataFolder folder, LogKey key) throws IOException {
        file = Files.createDirectories(folder.path().resolve("published")).resolve("log");
        this.key = key;
    }

    /** @throws IllegalStateException when it was changed, or signed by the key of another log */
    Optional<Checkpoint> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Checkpoint.verified(SignedNote.parse(Files.readAllBytes(file)), key.key()));
        } catch (ProtocolException fault) {
            throw new IllegalStateException(file + " was changed, or belongs to a log with another key or name", fault);
        }
    }

    /** Puts this one in place of the one before; it is on the disk when this returns. */
    void write(SignedNote newest) throws IOException {
        Path whole = file.resolveSibling("log.new");
        try (FileChannel channel = FileChannel.open(whole, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(newest.toString());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel folder = FileChannel.open(file.getParent())) {
            folder.force(true);
        }
    }
}
