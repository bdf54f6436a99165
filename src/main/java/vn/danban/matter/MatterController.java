package vn.danban.matter;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.nio.charset.StandardCharsets;
import vn.danban.shared.Identifier;

/** The exact wordings of a matter, for anybody to keep and to hash. */
@Controller("/api/matters")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class MatterController {
    private final Wordings wordings;

    MatterController(Wordings wordings) {
        this.wordings = wordings;
    }

    /** The bytes whose SHA-256 is the version's hash. */
    @Get(value = "/{matterId}/versions/{number}", produces = MediaType.TEXT_PLAIN)
    HttpResponse<byte[]> version(String matterId, int number) {
        MatterId matter = new MatterId(Identifier.parse(matterId));
        byte[] text = wordings.get(matter, number).text().getBytes(StandardCharsets.UTF_8);
        return HttpResponse.ok(text).contentType("text/plain;charset=utf-8");
    }
}
