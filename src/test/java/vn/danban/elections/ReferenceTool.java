package vn.danban.elections;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.danban.protocol.Election;
import vn.danban.protocol.archive.Archive;
import vn.danban.protocol.archive.ArchiveReader;
import vn.danban.protocol.archive.ArchiveWriter;
import vn.danban.protocol.archive.EventType;

/**
 * The program of the Belenios authors, when the environment names it as {@code BELENIOS_TOOL}: another implementation that
 * must come to the same verdict. Its {@code verify} does not wait for its ballot checks, so every ballot is checked by itself
 * too, against the archive as it was before the first ballot (format §10.1).
 */
public final class ReferenceTool {
    private final String tool;

    private ReferenceTool(String tool) {
        this.tool = tool;
    }

    /** Empty where the environment names none. */
    public static Optional<ReferenceTool> named() {
        return Optional.ofNullable(System.getenv("BELENIOS_TOOL")).map(ReferenceTool::new);
    }

    /** Accepts the archive and each of its ballots, or fails the test. */
    public void requireAccepted(Path archive) {
        try {
            assertEquals(List.of(), refusals(Files.readAllBytes(archive)), "the reference tool on " + archive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the tool refuses: {@code archive}, and ballots by their height; empty when it accepts. */
    public List<String> refusals(byte[] bytes) {
        try {
            Archive archive = ArchiveReader.read(bytes);
            String name = Election.parse(archive.entries().getFirst().data().getFirst()).uuid() + ".bel";
            Path folder = Files.createTempDirectory("danban-reference");
            try {
                List<String> refused = new ArrayList<>();
                if (run("election", "verify", "--dir", folder(folder.resolve("whole"), name, bytes)) != 0) {
                    refused.add("archive");
                }
                String beginning = folder(folder.resolve("beginning"), name, beforeTheFirstBallot(archive));
                for (Archive.Entry ballot : archive.entries(EventType.BALLOT).toList()) {
                    Path file = folder.resolve("ballot.json");
                    Files.write(file, ballot.payload());
                    if (run("election", "verify-ballot", "--dir", beginning, "--ballot", file.toString()) != 0) {
                        refused.add("ballot at height " + ballot.event().height());
                    }
                }
                return refused;
            } finally {
                delete(folder);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("the reference tool could not be asked", e);
        }
    }

    /** Lets the tool work in a folder. @return what it wrote on standard output */
    public String in(Path folder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(tool));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectError(Redirect.INHERIT);
        builder.environment().put("BELENIOS_USE_URANDOM", "1");
        return new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static byte[] beforeTheFirstBallot(Archive archive) throws IOException {
        Archive.Entry setup = archive.entries().getFirst();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ArchiveWriter.begin(bytes, archive.timestamp()).append(setup.event(), setup.data());
        return bytes.toByteArray();
    }

    /** The tool wants a folder with exactly one archive in it. */
    private static String folder(Path folder, String name, byte[] archive) throws IOException {
        Files.createDirectory(folder);
        Files.write(folder.resolve(name), archive);
        return folder.toString();
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private int run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(tool));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start().waitFor();
    }
}
