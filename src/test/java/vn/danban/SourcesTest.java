package vn.danban;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be seen in the sources without understanding them. */
class SourcesTest {
    private static final int LONGEST_FILE = 300;
    private static final int LARGEST_PACKAGE = 40;
    /** Written in two parts, or this file would find itself. */
    private static final Pattern SWITCHED_OFF = Pattern.compile("@Dis" + "abled|//\\s*@Te" + "st|(test|it|describe)\\.sk" + "ip\\(|TO" + "DO|FIX" + "ME");

    @Test
    void no_file_is_longer_than_a_reader_can_hold() throws IOException {
        assertEquals(List.of(), ours(file -> lines(file).size() > LONGEST_FILE));
    }

    @Test
    void no_test_is_switched_off_and_nothing_is_left_for_later() throws IOException {
        assertEquals(List.of(), ours(file -> lines(file).stream().anyMatch(line -> SWITCHED_OFF.matcher(line).find())));
    }

    @Test
    void no_package_is_too_large() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            var large = files.filter(file -> file.toString().endsWith(".java"))
                .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
            large.values().removeIf(size -> size <= LARGEST_PACKAGE);
            assertEquals("{}", large.toString());
        }
    }

    private static List<Path> ours(Predicate<Path> found) throws IOException {
        try (Stream<Path> java = Files.walk(Path.of("src")); Stream<Path> booth = Files.walk(Path.of("frontend"))) {
            return Stream.concat(java.filter(file -> file.toString().endsWith(".java")),
                    booth.filter(file -> file.toString().endsWith(".ts")).filter(file -> !file.toString().contains("node_modules")))
                .filter(found).sorted().toList();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
