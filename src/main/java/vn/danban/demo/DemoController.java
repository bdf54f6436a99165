package vn.danban.demo;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import vn.danban.board.VoteId;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;

/** Hands the trustees' key files to visitors of the demo, who play the trustees. */
@Controller("/api/demo")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class DemoController {
    private final DemoTrustees trustees;

    DemoController(DemoTrustees trustees) {
        this.trustees = trustees;
    }

    @Get("/votes/{uuid}/trustee-keys/{position}")
    HttpResponse<String> keyFile(String uuid, int position) {
        VoteId vote = new VoteId(uuid);
        String file = trustees.keyFile(vote, position).orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND));
        return HttpResponse.ok(file).contentType(MediaType.APPLICATION_JSON_TYPE).header(HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"danban-demo-%s-%d.json\"".formatted(vote, position));
    }
}
