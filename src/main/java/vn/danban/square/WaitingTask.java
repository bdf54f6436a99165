package vn.danban.square;

import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;

/**
 * One thing that waits for whoever is looking.
 *
 * @param due   the last day for it; null where no day is set
 * @param count how many of the kind wait; 0 where there is but one
 */
public record WaitingTask(NextStep step, MatterStory story, @Nullable LocalDate due, int count) {
    WaitingTask(NextStep step, MatterStory story, @Nullable LocalDate due) {
        this(step, story, due, 0);
    }
}
