package vn.danban.demo;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import vn.danban.installation.DataFolder;

/** The files of the demo, in its data folder and readable by its owner alone. A file is there whole or not at all. */
@Singleton
class DemoFolder {
    private static final String FINISHED = "finished";

    private final Path path;

    DemoFolder(DataFolder data) throws IOException {
        path = Files.createDirectories(data.path().resolve("demo"));
    }

    Optional<String> read(String name) {
        try {
            Path file = path.resolve(name);
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String name, String text) {
        try {
            Path file = path.resolve(name);
            Files.createDirectories(file.getParent());
            Path whole = Files.createTempFile(file.getParent(), "new", ".part");
            Files.write(whole, text.getBytes(StandardCharsets.UTF_8));
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything was seeded once; from then on the demo belongs to its visitors. */
    boolean finished() {
        return read(FINISHED).isPresent();
    }

    void finish() {
        write(FINISHED, "Seeding ended. Delete the whole data folder for a fresh demo.\n");
    }
}
