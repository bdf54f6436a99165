package vn.danban.day;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.danban.day.BoothRooms.PaperCard;
import vn.danban.protocol.CardCode;
import vn.danban.testing.Caller;

/** The demo as a visitor starts it, also the impatient one who pulls the plug while it is being prepared. */
class DemoIT {
    private static final Pattern STAGE = Pattern.compile("\"stage\":\"([A-Z]+)\"");
    private static final Pattern OPEN_VOTE = Pattern.compile("\"uuid\":\"([^\"]+)\"[^{]*?\"stage\":\"OPEN\"");
    private static final int SPARE_HOUSEHOLD = 41;

    @TempDir
    private Path folder;

    @Test
    void a_seeding_that_was_killed_goes_on_and_never_seeds_twice_and_its_folder_is_never_served_as_a_real_house() throws Exception {
        Path data = folder.resolve("data");
        try (House impatient = House.open(data, "--demo")) {
            await(data.resolve("demo/cards.csv"));
            impatient.kill();
        }
        List<String> stages;
        try (House visited = House.open(data, "--demo")) {
            visited.says("The demo is ready");
            stages = stages(visited.caller(), data);
            assertEquals(List.of("CLOSED", "OPEN", "SEALED", "TALLIED", "TALLIED", "TALLIED"), stages);
            castWithSpareCard(visited.caller(), data);
        }
        try (House again = House.open(data, "--demo")) {
            assertEquals(stages, stages(again.caller(), data));
        }
        assertNotEquals(0, House.run("serve", "--port", "0", "--data", data.toString()));
    }

    /** A card the visitor is offered is good for the vote that is open. */
    private static void castWithSpareCard(Caller caller, Path data) throws IOException {
        String[] card = cards(data).get(SPARE_HOUSEHOLD - 1).split(",");
        PaperCard spare = new PaperCard(card[1], UUID.fromString(card[2]).toString(), new CardCode(card[4]));
        MatchResult open = OPEN_VOTE.matcher(votes(caller, data)).results().findFirst().orElseThrow();
        new GeneratedBallots(List.of(spare), card[3]).cast(caller, open.group(1), 1, 0);
    }

    private static List<String> stages(Caller caller, Path data) throws IOException {
        return STAGE.matcher(votes(caller, data)).results().map(stage -> stage.group(1)).sorted().toList();
    }

    private static String votes(Caller caller, Path data) throws IOException {
        String hamlet = cards(data).getFirst().split(",")[1];
        return caller.get("/api/hamlets/" + hamlet + "/open-votes").body();
    }

    private static List<String> cards(Path data) throws IOException {
        return Files.readAllLines(data.resolve("demo/cards.csv"));
    }

    private static void await(Path file) {
        for (int i = 0; i < 600 && !Files.exists(file); i++) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }
}
