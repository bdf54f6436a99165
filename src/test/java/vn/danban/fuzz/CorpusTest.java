package vn.danban.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.danban.protocol.format.ProtocolException;

/**
 * Whatever bytes come: a reader returns a value that is written as exactly these bytes, or refuses with a named fault; nothing third.
 * The corpus holds what fuzzing found worth keeping, one folder for each reader.
 */
class CorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/fuzz");

    @TestFactory
    Stream<DynamicTest> every_input_of_the_corpus_is_refused_or_means_exactly_itself() {
        return Stream.of(Parser.values()).map(parser -> DynamicTest.dynamicTest(parser.name(), () -> {
            for (var file : files(CORPUS.resolve(parser.name()))) {
                parser.require(Files.readAllBytes(file));
            }
        }));
    }

    @Test
    void every_reader_has_a_corpus_and_every_corpus_a_reader() throws IOException {
        assertEquals(
                Stream.of(Parser.values()).map(Parser::name).sorted().toList(),
                files(CORPUS).stream().map(folder -> folder.getFileName().toString()).toList());
    }

    @Test
    void every_valid_text_is_written_back_byte_for_byte_and_nothing_may_follow_it() {
        for (var parser : Parser.values()) {
            var valid = parser.sample();
            assertArrayEquals(valid, parser.readAndWrite(valid), parser.name());
            for (var more : new byte[] {0, ' ', '\n', ',', '}', ']', '"', '0', (byte) 0xff}) {
                var longer = Arrays.copyOf(valid, valid.length + 1);
                longer[valid.length] = more;
                assertThrows(ProtocolException.class, () -> parser.readAndWrite(longer), parser.name());
            }
        }
    }

    @Property(tries = 3000)
    void a_changed_text_is_refused_or_means_exactly_itself(
            @ForAll Parser parser,
            @ForAll @IntRange(max = 1_000_000) int place,
            @ForAll("bytes") byte value,
            @ForAll @IntRange(max = 3) int kind) {
        var valid = parser.sample();
        var at = place % valid.length;
        var before = Arrays.copyOf(valid, at);
        var rest = Arrays.copyOfRange(valid, kind == 1 ? at : at + 1, valid.length);
        parser.require(
                switch (kind) {
                    case 0, 1 -> join(before, new byte[] {value}, rest);
                    case 2 -> join(before, new byte[0], rest);
                    default -> before;
                });
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static byte[] join(byte[] a, byte[] b, byte[] c) {
        var joined = Arrays.copyOf(a, a.length + b.length + c.length);
        System.arraycopy(b, 0, joined, a.length, b.length);
        System.arraycopy(c, 0, joined, a.length + b.length, c.length);
        return joined;
    }

    /** Mostly characters that mean something in JSON. */
    @Provide
    Arbitrary<Byte> bytes() {
        return Arbitraries.oneOf(
                Arbitraries.of("{}[]\",:\\ 019afu-+.eZT\u007f\n".chars().mapToObj(c -> (byte) c).toList()), Arbitraries.bytes());
    }

    /** Begins a folder for each reader, with its valid text, where there is none. */
    static void main() throws IOException {
        for (var parser : Parser.values()) {
            var folder = CORPUS.resolve(parser.name());
            if (Files.notExists(folder)) {
                Files.createDirectories(folder);
                Files.write(folder.resolve("valid"), parser.sample());
            }
        }
    }
}
