package vn.danban.installation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    private static final boolean DEMO = true;
    private static final boolean REAL = false;

    @TempDir
    private Path place;

    @Test
    void a_demo_is_never_served_as_a_real_house() throws IOException {
        Path folder = place.resolve("demo-data");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(DataFolder.DEMO_MARK), "");

        FolderRefused refused = assertThrows(FolderRefused.class, () -> open(folder, REAL));

        assertTrue(refused.getMessage().contains("only be served with --demo"), refused.getMessage());
    }

    @Test
    void a_real_house_is_never_served_as_a_demo() throws IOException {
        Path folder = place.resolve("data");
        Files.createDirectories(folder.resolve("postgresql"));

        FolderRefused refused = assertThrows(FolderRefused.class, () -> open(folder, DEMO));

        assertTrue(refused.getMessage().contains("not the folder of a demo"), refused.getMessage());
    }

    @Test
    void an_empty_folder_becomes_what_it_is_opened_as() throws IOException {
        open(place.resolve("demo"), DEMO);
        open(place.resolve("real"), REAL);

        assertThrows(FolderRefused.class, () -> open(place.resolve("demo"), REAL));
        assertThrows(FolderRefused.class, () -> open(place.resolve("real"), DEMO));
    }

    @Test
    void a_folder_in_use_is_left_alone() throws IOException {
        open(place.resolve("data"), REAL);

        FolderRefused refused = assertThrows(FolderRefused.class, () -> open(place.resolve("data"), REAL));

        assertTrue(refused.getMessage().contains("already being served"), refused.getMessage());
    }

    @Test
    void it_stays_in_use_when_memory_is_tidied_up() throws IOException, InterruptedException {
        open(place.resolve("data"), REAL);
        for (int i = 0; i < 5; i++) {
            System.gc();
            Thread.sleep(20);
        }

        assertThrows(FolderRefused.class, () -> open(place.resolve("data"), REAL));
    }

    @Test
    void a_secret_is_made_once_and_belongs_to_the_owner_alone() throws IOException {
        DataFolder folder = open(place.resolve("data"), REAL);

        String secret = folder.secret("token-signature");

        assertEquals(43, secret.length());
        assertEquals(secret, folder.secret("token-signature"));
        assertNotEquals(secret, folder.secret("another"));
        assertEquals("rw-------", permissions(folder.secretFile("token-signature")));
        assertEquals("rwx------", permissions(folder.secretFile("token-signature").getParent()));
        assertEquals("rwx------", permissions(folder.path()));
    }

    private static DataFolder open(Path folder, boolean demo) throws IOException {
        return DataFolder.open(folder, demo, new SecureRandom());
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
