package vn.danban.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import vn.danban.protocol.BoardKey;
import vn.danban.protocol.log.EntryBundle;
import vn.danban.protocol.log.LoggedEvent;
import vn.danban.protocol.log.SignedNote;

/**
 * What a witness keeps of one house: {@code log-key} (the statement it trusted first), {@code checkpoint} (the newest it signed or
 * would sign), {@code entries} (all of the log up to it), {@code archives/}, and {@code evidence/} of what went wrong.
 */
final class WitnessFolder {
    private static final int SEED = 32;

    private final Path folder;

    WitnessFolder(Path folder) {
        this.folder = folder;
        attempt(() -> Files.createDirectories(folder));
    }

    /** A file step that may fail; the folder is useless then. */
    private interface Step<T> {
        T run() throws IOException;
    }

    private static <T> T attempt(Step<T> step) {
        try {
            return step.run();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The witness's own key, made at the first call; only the owner may read its file. */
    static BoardKey.Private key(Path file, SecureRandom random) {
        return attempt(() -> {
            if (!Files.exists(file)) {
                if (file.toAbsolutePath().getParent() != null) {
                    Files.createDirectories(file.toAbsolutePath().getParent());
                }
                byte[] seed = new byte[SEED];
                random.nextBytes(seed);
                Files.createFile(file);
                if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                }
                Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(seed) + "\n");
            }
            return new BoardKey.Private(Base64.getUrlDecoder().decode(Files.readString(file).strip()));
        });
    }

    Path defaultKey() {
        return folder.resolve("key");
    }

    Optional<byte[]> logKey() {
        return bytes("log-key");
    }

    void keepLogKey(byte[] statement) {
        replace("log-key", statement);
    }

    Optional<SignedNote> checkpoint() {
        return bytes("checkpoint").map(SignedNote::parse);
    }

    /** The entries kept, as many as this; what was half written after them is passed over. */
    List<LoggedEvent> entries(long size) {
        return EntryBundle.readFirst(bytes("entries").orElse(new byte[0]), size);
    }

    /**
     * Keeps new entries and the checkpoint that covers them; both are on the disk when this returns.
     *
     * @param bytesBefore length of the entries under the checkpoint before
     * @return their length now
     */
    long advance(long bytesBefore, List<LoggedEvent> added, SignedNote checkpoint) {
        byte[] bytes = EntryBundle.write(added);
        if (!added.isEmpty()) {
            attempt(() -> {
                try (FileChannel file = FileChannel.open(folder.resolve("entries"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                    file.truncate(bytesBefore);
                    file.position(bytesBefore);
                    write(file, bytes);
                }
                return null;
            });
        }
        replace("checkpoint", checkpoint.toString().getBytes(StandardCharsets.UTF_8));
        return bytesBefore + bytes.length;
    }

    Optional<byte[]> archive(String vote) {
        return bytes("archives/" + vote + ".bel");
    }

    void keepArchive(String vote, byte[] archive) {
        replace("archives/" + vote + ".bel", archive);
    }

    /** @return the folder in which the proof was put down */
    Path keep(Caught caught, long seconds) {
        String name = "evidence/" + seconds + "-" + caught.finding();
        replace(name + "/what.txt", (caught.finding() + "\n" + caught.detail() + "\n").getBytes(StandardCharsets.UTF_8));
        caught.evidence().forEach((file, bytes) -> replace(name + "/" + file, bytes));
        return folder.resolve(name);
    }

    private Optional<byte[]> bytes(String name) {
        Path file = folder.resolve(name);
        return attempt(() -> Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.<byte[]>empty());
    }

    private void replace(String name, byte[] bytes) {
        Path file = folder.resolve(name);
        attempt(() -> {
            Files.createDirectories(file.getParent());
            Path whole = file.resolveSibling(file.getFileName() + ".new");
            try (FileChannel channel = FileChannel.open(whole, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                write(channel, bytes);
            }
            return Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        });
    }

    private static void write(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
        channel.force(true);
    }
}
