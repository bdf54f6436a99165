package vn.danban.day;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.danban.protocol.archive.Archive;
import vn.danban.protocol.archive.ArchiveReader;
import vn.danban.protocol.archive.ArchiveWriter;
import vn.danban.protocol.archive.EventType;

/**
 * The program of the Belenios authors, when the environment names it as {@code BELENIOS_TOOL}: another implementation that
 * must come to the same verdict. Its {@code verify} does not wait for its ballot checks, so every ballot is checked by itself
 * too, against the archive as it was before the first ballot.
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
            Path whole = folder(archive.getFileName(), Files.readAllBytes(archive));
            assertEquals(0, run(Redirect.INHERIT, "election", "verify", "--dir", whole.toString()), "the reference tool on the archive");
            requireBallotsAccepted(archive.getFileName(), ArchiveReader.read(Files.readAllBytes(archive)));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
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

    private void requireBallotsAccepted(Path name, Archive archive) throws IOException, InterruptedException {
        Path beginning = folder(name, beforeTheFirstBallot(archive));
        for (Archive.Entry ballot : archive.entries(EventType.BALLOT).toList()) {
            Path file = beginning.resolveSibling(ballot.digest().hex() + ".json");
            Files.write(file, ballot.payload());
            assertEquals(0, run(Redirect.DISCARD, "election", "verify-ballot", "--dir", beginning.toString(), "--ballot", file.toString()),
                "the reference tool on ballot " + ballot.event().height());
            Files.delete(file);
        }
    }

    private static byte[] beforeTheFirstBallot(Archive archive) throws IOException {
        Archive.Entry setup = archive.entries().getFirst();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ArchiveWriter.begin(bytes, archive.timestamp()).append(setup.event(), setup.data());
        return bytes.toByteArray();
    }

    /** The tool wants a folder with exactly one archive in it. */
    private static Path folder(Path name, byte[] archive) throws IOException {
        Path folder = Files.createTempDirectory("danban-reference").resolve("archive");
        Files.createDirectory(folder);
        Files.write(folder.resolve(name.toString()), archive);
        return folder;
    }

    private int run(Redirect messages, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(tool));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectOutput(messages).redirectError(messages).start().waitFor();
    }
}
