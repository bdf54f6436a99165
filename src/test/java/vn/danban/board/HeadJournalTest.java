package vn.danban.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.danban.installation.DataFolder;
import vn.danban.protocol.BoardKey;
import vn.danban.protocol.format.Digest;

/** What a node wrote down of what it has told, read again at its next start. */
class HeadJournalTest {
    private static final VoteId VOTE = new VoteId("1111111111111a");
    private static final VoteId OTHER = new VoteId("1111111111111b");
    private static final BoardKey.Private KEY = new BoardKey.Private(new byte[32]);

    @TempDir
    Path folder;
    private DataFolder data;

    @BeforeEach
    void open() throws IOException {
        data = DataFolder.open(folder.resolve("data"), false, new SecureRandom());
    }

    private static PublishedHead head(int height) {
        return new PublishedHead(height, Digest.of(new byte[] {(byte) height}).hex());
    }

    private HeadJournal journal() throws IOException {
        return new HeadJournal(data, KEY);
    }

    private Path file() {
        return data.path().resolve("published/boards");
    }

    @Test
    void the_furthest_head_of_each_vote_is_remembered() throws IOException {
        journal().write(Map.of(VOTE, head(3), OTHER, head(1)));
        journal().write(Map.of(VOTE, head(7)));
        journal().write(Map.of(VOTE, head(5)));
        assertEquals(Map.of(VOTE, head(7), OTHER, head(1)), journal().read());
    }

    @Test
    void a_new_house_remembers_nothing() throws IOException {
        assertEquals(Map.of(), journal().read());
    }

    @Test
    void a_line_the_power_cut_in_two_is_left_out_and_written_over() throws IOException {
        journal().write(Map.of(VOTE, head(3)));
        Files.writeString(file(), "{\"vote\":\"1111111111111a\",\"hei", StandardOpenOption.APPEND);
        assertEquals(Map.of(VOTE, head(3)), journal().read());
        journal().write(Map.of(VOTE, head(4)));
        assertEquals(Map.of(VOTE, head(4)), journal().read());
    }

    @Test
    void a_changed_line_is_noticed() throws IOException {
        journal().write(Map.of(VOTE, head(3)));
        Files.writeString(file(), Files.readString(file()).replace("\"height\":3", "\"height\":2"));
        HeadJournal changed = journal();
        assertThrows(IllegalStateException.class, changed::read);
    }

    @Test
    void the_journal_of_a_board_with_another_key_is_refused() throws IOException {
        byte[] seed = new byte[32];
        seed[0] = 1;
        new HeadJournal(data, new BoardKey.Private(seed)).write(Map.of(VOTE, head(3)));
        HeadJournal mine = journal();
        assertThrows(IllegalStateException.class, mine::read);
    }
}
