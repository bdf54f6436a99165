package vn.danban.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files that were meant: those named, and for a folder every {@code *.bel} directly in it, sorted by name. */
final class ArchiveFiles {
    private static final String SUFFIX = ".bel";

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

    private static List<Path> archives(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX) && !Files.isDirectory(file))
                    .sorted()
                    .toList();
        }
    }
}
