package vn.danban.board.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.danban.installation.DataFolder;
import vn.danban.protocol.BoardKey;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.log.Checkpoint;

class LogJournalTest {
    @TempDir
    Path path;
    private DataFolder folder;
    private LogKey key;

    @BeforeEach
    void a_folder() throws IOException {
        folder = DataFolder.open(path, false, new SecureRandom());
        key = key("board", "");
    }

    private static LogKey key(String board, String name) {
        return new LogKey(new BoardKey.Private(Digest.of(board).bytes()), "", name);
    }

    private LogJournal journal(LogKey of) throws IOException {
        return new LogJournal(folder, of);
    }

    private Checkpoint checkpoint(long size) {
        return new Checkpoint(key.key().name(), size, Digest.of("root " + size));
    }

    @Test
    void the_newest_is_remembered_and_nothing_before_the_first() throws IOException {
        assertEquals(Optional.empty(), journal(key).read());
        journal(key).write(key.sign(checkpoint(3)));
        journal(key).write(key.sign(checkpoint(7)));
        assertEquals(Optional.of(checkpoint(7)), journal(key).read());
    }

    @Test
    void what_was_changed_or_is_of_another_log_is_not_believed() throws IOException {
        journal(key).write(key.sign(checkpoint(7)));
        assertThrows(IllegalStateException.class, () -> journal(key("another board", "")).read());
        assertThrows(IllegalStateException.class, () -> journal(key("board", "another-name")).read());
        Path file = path.resolve("published/log");
        Files.writeString(file, Files.readString(file).replace("\n7\n", "\n6\n"));
        assertThrows(IllegalStateException.class, () -> journal(key).read());
    }

    @Test
    void nodes_that_share_the_key_of_the_board_share_the_key_and_the_name_of_the_log() {
        assertEquals(key.key(), key("board", "").key());
        assertEquals("so-tong.example.vn", key("board", "so-tong.example.vn").key().name());
    }
}
