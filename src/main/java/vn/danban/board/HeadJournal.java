package vn.danban.board;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import vn.danban.installation.DataFolder;
import vn.danban.protocol.BoardCheckpoint;
import vn.danban.protocol.BoardKey;
import vn.danban.protocol.ElectionUuid;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.ProtocolException;

/**
 * What this node has told the world of each board, outside the database, so that an old copy of the database is noticed:
 * signed checkpoints, one a line, in {@code published/boards} of the data folder. The file only grows.
 */
@Singleton
class HeadJournal {
    private final Path file;
    private final BoardKey.Private key;

    HeadJournal(DataFolder folder, BoardKey.Private key) throws IOException {
        file = Files.createDirectories(folder.path().resolve("published")).resolve("boards");
        this.key = key;
    }

    /**
     * The furthest head of each vote. A last line without its end was being written when the power went, and told nobody anything.
     *
     * @throws IllegalStateException when a line was changed, or signed by the key of another board
     */
    Map<VoteId, PublishedHead> read() throws IOException {
        Map<VoteId, PublishedHead> furthest = new HashMap<>();
        if (Files.exists(file)) {
            String text = Files.readString(file);
            text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(line -> {
                BoardCheckpoint read = verified(line);
                furthest.merge(new VoteId(read.vote().toString()), new PublishedHead(read.height(), read.event().hex()), PublishedHead::further);
            });
        }
        return furthest;
    }

    private BoardCheckpoint verified(String line) {
        try {
            BoardCheckpoint read = BoardCheckpoint.parse(line.getBytes(StandardCharsets.UTF_8));
            read.verify(key.publicKey());
            return read;
        } catch (ProtocolException fault) {
            throw new IllegalStateException(file + " was changed, or belongs to a board with another key: " + line, fault);
        }
    }

    /** Adds these heads; they are on the disk when this returns. */
    synchronized void write(Map<VoteId, PublishedHead> heads) throws IOException {
        StringBuilder lines = new StringBuilder();
        heads.forEach((vote, head) -> lines.append(BoardCheckpoint.sign(
            key, new ElectionUuid(vote.text()), head.height(), Digest.parseHex(head.hash())).json()).append('\n'));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            channel.position(wholeLines(channel));
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(lines.toString());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** Where the last whole line ends. */
    private static long wholeLines(FileChannel channel) throws IOException {
        long end = channel.size();
        ByteBuffer one = ByteBuffer.allocate(1);
        while (end > 0) {
            one.clear();
            channel.read(one, end - 1);
            if (one.get(0) == '\n') {
                return end;
            }
            end--;
        }
        return 0;
    }
}
