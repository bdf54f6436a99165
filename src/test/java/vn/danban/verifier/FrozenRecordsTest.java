package vn.danban.verifier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static vn.danban.protocol.sealing.RunningVote.NO;
import static vn.danban.protocol.sealing.RunningVote.OTHER;
import static vn.danban.protocol.sealing.RunningVote.YES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.danban.protocol.sealing.RunningVote;

/**
 * Archives of our own, frozen: whatever changes in the code, votes of earlier years must read and be written the same.
 */
class FrozenRecordsTest {
    private static final Path RECORDS = Path.of("src/test/resources/records/danban");

    @Test
    void our_records_are_written_today_byte_for_byte_as_they_were() throws IOException {
        for (var record : records().entrySet()) {
            assertArrayEquals(Files.readAllBytes(RECORDS.resolve(record.getKey())), record.getValue(), record.getKey());
        }
    }

    private static Map<String, byte[]> records() {
        var records = new LinkedHashMap<String, byte[]>();
        var vote = RunningVote.withHouseholds(10);
        var answers = List.of(YES, NO, YES, YES, OTHER, YES, YES, YES);
        for (var household = 0; household < answers.size(); household++) {
            vote.cast(household, answers.get(household));
        }
        records.put("ten-households-open.bel", vote.archive());
        records.put("ten-households-passed.bel", vote.finish().archive());
        records.put("nobody-came.bel", RunningVote.withHouseholds(10).finish().archive());
        var threshold = new RunningVote(RunningVote.usual(10, 3).ofWhomSuffice(2));
        for (var household = 0; household < answers.size(); household++) {
            threshold.cast(household, answers.get(household));
        }
        records.put("two-of-three-trustees.bel", threshold.finish().archive());
        return records;
    }

    /** Writes the records anew, after a deliberate change of the format only. */
    static void main() throws IOException {
        for (var record : records().entrySet()) {
            Files.write(RECORDS.resolve(record.getKey()), record.getValue());
        }
    }
}
