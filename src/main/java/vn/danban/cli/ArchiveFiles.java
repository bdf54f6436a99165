package vn.danban.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files that were meant: those named, and for a folder every {@code *.bel} directly in it, sorted by name. */
final class ArchiveFiles {
    private static final String SUFFIX = ".bel";
    private static final long LARGEST_HINTS = Integer.MAX_VALUE - 8L;

    private ArchiveFiles() {}

    /** A folder without archives stands for itself, so that it is not passed over in silence. */
    static List<Path> in(List<Path> named) throws IOException {
        var files = new ArrayList<Path>();
        for (var path : named) {
            if (Files.isDirectory(path)) {
                var archives = archives(path);
                files.addAll(archives.isEmpty() ? List.of(path) : archives);
            } else {
                files.add(path);
            }
        }
        return files;
    }

    /** The hints named for an archive, or those that lie beside it; empty if there are none. */
    static Optional<byte[]> hints(Path named, Path archive) throws IOException {
        if (named != null) {
            return Optional.of(Files.readAllBytes(named));
        }
        var beside = hintsBeside(archive);
        return Files.isReadable(beside) && Files.size(beside) <= LARGEST_HINTS ? Optional.of(Files.readAllBytes(beside)) : Optional.empty();
    }

    /** {@code UUID.hints} for {@code UUID.bel}. */
    static Path hintsBeside(Path archive) {
        var name = archive.getFileName().toString();
        var stem = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
        return archive.resolveSibling(stem + ".hints");
    }

    private static List<Path> archives(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX) && !Files.isDirectory(file))
                    .sorted()
                    .toList();
        }
    }
}
