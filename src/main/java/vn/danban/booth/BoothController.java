package vn.danban.booth;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.SortedMap;

/** What pages of the booth this house hands out, for whoever compares them with the board and with the sources. */
@Controller("/api/booth")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class BoothController {
    private final BoothPages pages;

    BoothController(BoothPages pages) {
        this.pages = pages;
    }

    @Get("/pages")
    SortedMap<String, String> pages() {
        return pages.hashes();
    }
}
