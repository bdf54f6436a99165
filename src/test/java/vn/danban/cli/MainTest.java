package vn.danban.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MainTest {
    @TempDir
    private Path folder;

    @Test
    void without_a_command_the_house_is_served() {
        assertArrayEquals(new String[] {"serve"}, completed());
        assertArrayEquals(new String[] {"serve", "--demo", "--port", "8100"}, completed("--demo", "--port", "8100"));
    }

    @Test
    void a_command_stays_what_it_is() {
        assertArrayEquals(new String[] {"verify", "vote.bel"}, completed("verify", "vote.bel"));
        assertArrayEquals(new String[] {"serve", "--demo"}, completed("serve", "--demo"));
        assertArrayEquals(new String[] {"--help"}, completed("--help"));
    }

    @Test
    void the_folder_of_a_real_house_is_refused_to_the_demo_with_exit_code_2() throws IOException {
        Files.writeString(folder.resolve("something"), "");

        assertEquals(2, new CommandLine(new ServeCommand()).execute("--demo", "--data", folder.toString()));
    }

    @Test
    void the_folder_of_a_demo_is_refused_to_a_real_house_with_exit_code_2() throws IOException {
        Files.writeString(folder.resolve("DEMO-ONLY"), "");

        assertEquals(2, new CommandLine(new ServeCommand()).execute("--data", folder.toString()));
    }

    private static String[] completed(String... arguments) {
        return Main.withCommand(Main.commands(), arguments);
    }
}
