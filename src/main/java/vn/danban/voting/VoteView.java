package vn.danban.voting;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** A vote as every program and page may read it; absent values are null in JSON. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record VoteView(
        String uuid, String matterId, String hamletId, String title, String question, String text, String textHash,
        String stage, String opens, String closes, int households, int required, @Nullable Integer turnout,
        List<String> answers, @Nullable String fingerprint, @Nullable String lastEvent, String boardKey,
        @Nullable Result result, @Nullable String annulledBecause) {

    /** Counts of households per choice; exists only once the vote is tallied. */
    @Serdeable
    record Result(int yes, int no, int other, boolean passed) {
        static Result of(Outcome outcome) {
            return new Result(outcome.approve(), outcome.reject(), outcome.otherOpinion(), outcome.passed());
        }
    }
}
