package vn.danban.booth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tests of the static pages are written in their own language; here they run beside everything else. */
class BoothPagesIT {
    private static final Path PAGES = Path.of("frontend");
    private static final Path NODE = Path.of(System.getProperty("danban.node"));
    /** What the runner says last: how many of how many. */
    private static final int LAST_LINES = 200;

    @Test
    void their_program_passes_its_tests_in_node() throws Exception {
        run("test");
    }

    @Test
    void they_pass_their_tests_in_a_browser() throws Exception {
        run("test:browser");
    }

    private static void run(String script) throws IOException, InterruptedException {
        Path said = Files.createDirectories(Path.of("target/booth-tests")).resolve(script.replace(':', '-') + ".log");
        ProcessBuilder npm = new ProcessBuilder(NODE.resolve("bin/node").toString(), System.getProperty("danban.npm"), "run", script)
            .directory(PAGES.toFile()).redirectErrorStream(true).redirectOutput(said.toFile());
        npm.environment().merge("PATH", NODE.resolve("bin").toString(), (path, node) -> node + File.pathSeparator + path);
        int code = npm.start().waitFor();
        List<String> lines = Files.readAllLines(said);
        assertEquals(0, code, () -> String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size())));
        assertTrue(lines.stream().anyMatch(line -> line.matches("ℹ pass [1-9][0-9]*")), "tests were run: " + said);
    }
}
