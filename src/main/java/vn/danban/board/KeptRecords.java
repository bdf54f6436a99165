package vn.danban.board;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.danban.protocol.BoardCheckpoint;
import vn.danban.protocol.BoardKey;
import vn.danban.protocol.Election;
import vn.danban.protocol.archive.Archive;
import vn.danban.protocol.archive.ArchiveReader;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.log.EntryBundle;
import vn.danban.protocol.log.SignedNote;

/**
 * Records that people kept of what was published, given at the start of a restored house ({@code --published}): archives
 * ({@code .bel}) and signed checkpoints. The database must still have all of them.
 */
@Singleton
class KeptRecords implements ApplicationEventListener<StartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(KeptRecords.class);
    private static final byte CHECKPOINT_BEGINS = '{';

    private final PublishedHeads published;
    private final BoardKey.Private key;
    private final List<Path> files;

    KeptRecords(PublishedHeads published, BoardKey.Private key, @Property(name = "danban.published", defaultValue = "") List<String> files) {
        this.published = published;
        this.key = key;
        this.files = files.stream().filter(name -> !name.isBlank()).map(Path::of).toList();
    }

    @Override
    public void onApplicationEvent(StartupEvent opened) {
        files.forEach(this::compare);
    }

    /** @throws vn.danban.protocol.format.ProtocolException when the file is neither, or a checkpoint of another board */
    private void compare(Path file) {
        byte[] bytes = read(file);
        if (SignedNote.isOne(bytes) || EntryBundle.isOne(bytes)) {
            return; // of the log of all votes, which looks at it itself
        }
        boolean there = bytes.length > 0 && bytes[0] == CHECKPOINT_BEGINS ? checkpoint(bytes) : archive(bytes);
        LOG.info("{}: {}", file.getFileName(), there ? "the database has all of it" : "the database lacks some of it");
    }

    private boolean checkpoint(byte[] bytes) {
        BoardCheckpoint kept = BoardCheckpoint.parse(new String(bytes, StandardCharsets.UTF_8).strip()
            .getBytes(StandardCharsets.UTF_8));
        kept.verify(key.publicKey());
        return published.kept(new VoteId(kept.vote().toString()), kept.height(), kept.event().hex());
    }

    private boolean archive(byte[] bytes) {
        Archive kept = ArchiveReader.read(bytes);
        Archive.Entry setup = kept.entries(EventType.SETUP).findFirst().orElseThrow();
        VoteId vote = new VoteId(Election.parse(setup.data().getFirst()).uuid().toString());
        return published.kept(vote, kept.head().event().height(), kept.head().digest().hex());
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
