package vn.danban.board.log;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.danban.protocol.log.EntryBundle;
import vn.danban.protocol.log.SignedNote;

/**
 * What witnesses kept of the log, given at the start of a restored house ({@code --published}): checkpoints, and after them entries, from
 * which the log is put back where the database lost its end.
 */
@Singleton
class KeptLog implements ApplicationEventListener<StartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(KeptLog.class);

    private final PublishedLog log;
    private final List<Path> files;

    KeptLog(PublishedLog log, @Property(name = "danban.published", defaultValue = "") List<String> files) {
        this.log = log;
        this.files = files.stream().filter(name -> !name.isBlank()).map(Path::of).toList();
    }

    @Override
    public void onApplicationEvent(StartupEvent opened) {
        List<byte[]> contents = files.stream().map(KeptLog::read).toList();
        contents.stream().filter(SignedNote::isOne).forEach(note -> tell("a checkpoint", log.kept(SignedNote.parse(note))));
        contents.stream().filter(EntryBundle::isOne).forEach(kept -> tell("entries", log.keptEntries(EntryBundle.readAll(kept))));
    }

    private static void tell(String what, boolean there) {
        LOG.info("{} of the log of all votes: {}", what, there ? "the database has all of it" : "the database lacks some of it");
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
