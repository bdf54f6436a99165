package vn.danban.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.danban.protocol.sealing.RunningVote;

/** Writes the archive of a vote of ours with so many ballots: {@code WriteArchive <ballots> <folder>}. */
public final class WriteArchive {
    private static final List<List<Integer>> ANSWERS =
            List.of(RunningVote.YES, RunningVote.NO, RunningVote.YES, RunningVote.OTHER);

    private WriteArchive() {}

    static byte[] archive(int ballots) {
        var vote = RunningVote.withHouseholds(ballots);
        for (var household = 0; household < ballots; household++) {
            vote.cast(household, ANSWERS.get(household % ANSWERS.size()));
        }
        return vote.finish().archive();
    }

    public static void main(String[] arguments) throws IOException {
        var archive = Path.of(arguments[1], "DanBanTestVote1.bel");
        Files.write(archive, archive(Integer.parseInt(arguments[0])));
        System.out.println(archive);
    }
}
