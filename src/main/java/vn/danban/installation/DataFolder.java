package vn.danban.installation;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The one folder that holds all an installation keeps: secrets, and the database it brings along.
 *
 * <p>A folder of the demo is marked by a file and is never served as a real house; a real one is never served as a demo.
 * While it is open no other process can open it.
 */
public final class DataFolder {
    static final String DEMO_MARK = "DEMO-ONLY";
    private static final int SECRET_BYTES = 32;
    /** The locks of this process. A channel nobody holds on to is closed by the garbage collector, and its lock with it. */
    private static final Set<FileChannel> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final SecureRandom random;

    private DataFolder(Path path, SecureRandom random) {
        this.path = path;
        this.random = random;
    }

    /**
     * Opens the folder, creating it when it is missing, and locks it for the life of this process.
     *
     * @throws FolderRefused when it belongs to the other kind of house, or is in use
     */
    public static DataFolder open(Path folder, boolean demo, SecureRandom random) throws IOException {
        Path path = folder.toAbsolutePath().normalize();
        Path mark = path.resolve(DEMO_MARK);
        boolean empty = isEmpty(path);
        if (!demo && Files.exists(mark)) {
            throw new FolderRefused(path + " holds a demo, whose keys are known to everybody. "
                + "It can only be served with --demo. Choose another folder with --data.");
        }
        if (demo && !empty && !Files.exists(mark)) {
            throw new FolderRefused(path + " is not the folder of a demo and is left alone. "
                + "Choose an empty folder with --data, or serve without --demo.");
        }
        createPrivately(path);
        if (demo && empty) {
            Files.writeString(mark, "This folder belongs to a demo. It is never served without --demo.\n");
        }
        lock(path);
        return new DataFolder(path, random);
    }

    /** A folder already opened by this process. */
    static DataFolder opened(Path path, SecureRandom random) {
        return new DataFolder(path, random);
    }

    public Path path() {
        return path;
    }

    /**
     * The secret of that name: 43 characters of base64url, 256 random bits, made at the first call and the same ever after.
     * Its file can be read by the owner of the folder alone.
     */
    public synchronized String secret(String name) throws IOException {
        Path file = secretFile(name);
        if (!Files.exists(file)) {
            byte[] bytes = new byte[SECRET_BYTES];
            random.nextBytes(bytes);
            // Written aside and moved, so that a power cut leaves a whole secret or none. Temporary files are the owner's alone.
            Path whole = Files.createTempFile(file.getParent(), name, ".new");
            Files.writeString(whole, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
            Files.move(whole, file);
        }
        return Files.readString(file);
    }

    /** Where that secret is kept, for programs that read it themselves. */
    Path secretFile(String name) throws IOException {
        return createPrivately(path.resolve("secrets")).resolve(name);
    }

    private static boolean isEmpty(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return true;
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.findAny().isEmpty();
        }
    }

    private static Path createPrivately(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        return folder;
    }

    /** The channel is never closed: the operating system gives the lock back when the process ends, however it ends. */
    private static void lock(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean locked;
        try {
            locked = channel.tryLock() != null;
        } catch (OverlappingFileLockException byThisProcess) {
            locked = false;
        }
        if (!locked) {
            throw new FolderRefused(path + " is already being served by another process. Stop that one first.");
        }
        HELD.add(channel);
    }
}
