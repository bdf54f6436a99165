package vn.danban.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.danban.protocol.CredentialList;
import vn.danban.protocol.Election;
import vn.danban.protocol.VerifyBallot;
import vn.danban.protocol.archive.ArchiveReader;
import vn.danban.protocol.format.ProtocolException;

/** Records made with other programs, honest and forged; {@code expected.txt} beside them says what becomes of each. */
class SampleRecordsTest {
    private static final Path RECORDS = Path.of("src/test/resources/records");

    @TestFactory
    Stream<DynamicTest> every_record_gets_its_expected_verdict() throws IOException {
        return expected()
                .map(line -> DynamicTest.dynamicTest(
                        line.getFirst(), () -> assertEquals(line.get(1), verdict(RECORDS.resolve(line.getFirst())))));
    }

    @Test
    void every_record_has_an_expectation() throws IOException {
        try (var files = Files.walk(RECORDS)) {
            var records = files.filter(file -> file.toString().matches(".*\\.(bel|json)"))
                    .map(file -> RECORDS.relativize(file).toString())
                    .sorted()
                    .toList();
            assertEquals(records, expected().map(List::getFirst).sorted().toList());
        }
    }

    private static Stream<List<String>> expected() throws IOException {
        return Files.readAllLines(RECORDS.resolve("expected.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.split("\\s+", 2)));
    }

    private static String verdict(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        try {
            if (file.toString().endsWith(".json")) {
                smallElection().verify(bytes);
                return "accepted";
            }
            var report = VerifyArchive.verify(bytes);
            return report.accepted()
                    ? "accepted " + report.facts().stage().orElseThrow()
                    : report.refusals().getFirst().check() + " "
                            + report.refusals().getFirst().fault();
        } catch (ProtocolException e) {
            return e.fault().name();
        }
    }

    private static VerifyBallot smallElection() throws IOException {
        var setup = ArchiveReader.read(Files.readAllBytes(RECORDS.resolve("belenios-small/valid-setup-only.bel")))
                .entries()
                .getFirst()
                .data();
        return new VerifyBallot(Election.parse(setup.get(0)), CredentialList.parse(setup.get(2)));
    }
}
