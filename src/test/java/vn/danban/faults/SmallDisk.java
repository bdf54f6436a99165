package vn.danban.faults;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system of its own that has room for some megabytes only and can be filled to the last byte. */
final class SmallDisk implements AutoCloseable {
    private static final int MEGABYTE = 1024 * 1024;
    private static final int PAGE = 4096;

    private final Path folder;
    private final Path filler;

    private SmallDisk(Path folder) {
        this.folder = folder;
        filler = folder.resolve("filler");
    }

    /** @throws NotOnThisMachine when nobody here may mount */
    static SmallDisk mount(Path folder, int megabytes) throws IOException, NotOnThisMachine {
        Files.createDirectories(folder);
        if (Processes.run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString()) != 0) {
            throw new NotOnThisMachine("mounting a small file system is not allowed here (it takes root and CAP_SYS_ADMIN)");
        }
        return new SmallDisk(folder);
    }

    Path folder() {
        return folder;
    }

    /** Until not one more byte goes in. */
    void fill() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(filler.toFile(), "rw")) {
            file.seek(file.length());
            write(file, MEGABYTE);
            write(file, PAGE);
        }
        if (folder.toFile().getUsableSpace() > 0) {
            throw new IOException(folder + " is not full");
        }
    }

    private static void write(RandomAccessFile file, int size) {
        byte[] piece = new byte[size];
        try {
            while (true) {
                file.write(piece);
            }
        } catch (IOException full) {
            // That was the aim; fill() looks whether it was reached.
        }
    }

    void free() throws IOException {
        Files.deleteIfExists(filler);
    }

    @Override
    public void close() {
        Processes.run("umount", "--lazy", folder.toString());
    }
}
