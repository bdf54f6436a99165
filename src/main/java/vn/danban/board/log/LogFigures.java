package vn.danban.board.log;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;

/** What monitoring asks of the log: whether it is refused as behind what was published. */
@Context
class LogFigures {
    LogFigures(MeterRegistry figures, PublishedLog log) {
        figures.gauge("danban.log.behind.published", log, published -> published.isBehind() ? 1 : 0);
    }
}
