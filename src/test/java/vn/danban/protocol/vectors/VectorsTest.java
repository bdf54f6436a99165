package vn.danban.protocol.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.danban.protocol.BallotFault;
import vn.danban.protocol.format.ProtocolException;

/** Replays every vector file; the TypeScript tests read the same files. */
class VectorsTest {
    static final Path VECTORS = Path.of("src/test/resources/vectors");

    @TestFactory
    Stream<DynamicContainer> every_vector_gives_its_output_or_its_fault() throws IOException {
        return files().map(file -> DynamicContainer.dynamicContainer(
                algorithm(file),
                cases(file).stream()
                        .map(vector -> DynamicTest.dynamicTest(
                                (String) vector.get("name"), () -> replay(algorithm(file), vector)))));
    }

    @Test
    void the_files_are_what_the_generator_writes() throws IOException {
        for (var written : WriteVectors.all().entrySet()) {
            assertEquals(
                    written.getValue(),
                    Files.readString(VECTORS.resolve(written.getKey() + ".json")),
                    written.getKey());
        }
        assertEquals(WriteVectors.all().size(), files().count());
    }

    @Test
    void every_file_of_values_from_outside_has_refusals() throws IOException {
        var makers = List.of(
                "SealBallot", "GenerateTrusteeKey", "ProvePossession", "DecryptPartially", "MakeCertificate", "MakeCoefficients",
                "SealShare", "MakeVerificationKey");
        files().filter(file -> !makers.contains(algorithm(file)))
                .forEach(file -> assertTrue(
                        cases(file).stream().anyMatch(vector -> vector.containsKey("refused")), file.toString()));
    }

    @Test
    void every_fault_of_a_ballot_has_a_vector() {
        var refused = cases(VECTORS.resolve("VerifyBallot.json")).stream()
                .map(vector -> vector.get("refused"))
                .toList();
        for (var fault : BallotFault.values()) {
            assertTrue(refused.contains(fault.name()), fault.name());
        }
    }

    @SuppressWarnings("unchecked")
    private static void replay(String algorithm, Map<String, Object> vector) {
        var input = (Map<String, Object>) vector.get("input");
        if (vector.containsKey("refused")) {
            var refusal = assertThrows(ProtocolException.class, () -> Replay.run(algorithm, input));
            assertEquals(vector.get("refused"), refusal.fault().name(), refusal.getMessage());
        } else {
            assertEquals(vector.get("output"), Replay.run(algorithm, input));
        }
    }

    private static Stream<Path> files() throws IOException {
        return Files.list(VECTORS).sorted();
    }

    private static String algorithm(Path file) {
        return file.getFileName().toString().replace(".json", "");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> cases(Path file) {
        try {
            return (List<Map<String, Object>>) ((Map<String, Object>) Json.parse(Files.readString(file))).get("cases");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
