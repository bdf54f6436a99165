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
import vn.danban.protocol.log.SignedNote;

/** Checkpoints of the log that witnesses kept, given at the start of a restored house ({@code --published}). */
@Singleton
class KeptCheckpoints implements ApplicationEventListener<StartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(KeptCheckpoints.class);

    private final PublishedLog log;
    private final List<Path> files;

    KeptCheckpoints(PublishedLog log, @Property(name = "danban.published", defaultValue = "") List<String> files) {
        this.log = log;
        this.files = files.stream().filter(name -> !name.isBlank()).map(Path::of).toList();
    }

    @Override
    public void onApplicationEvent(StartupEvent opened) {
        files.forEach(this::compare);
    }

    private void compare(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (SignedNote.isOne(bytes)) {
                LOG.info("{}: {}", file.getFileName(), log.kept(SignedNote.parse(bytes)) ? "the log has all of it" : "the log lacks some of it");
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
