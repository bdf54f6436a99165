package vn.danban.square;

import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;

/**
 * One thing that waits for whoever is looking.
 *
 * @param due the last day for it; null where no day is set
 */
public record WaitingTask(NextStep step, MatterStory story, @Nullable LocalDate due) {}
