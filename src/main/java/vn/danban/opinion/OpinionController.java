package vn.danban.opinion;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.danban.board.VoteId;

/** The box for other opinions. Whoever holds a card may use it; no account and no session is involved. */
@Controller("/api/votes/{uuid}/opinions")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class OpinionController {
    private final HandingInOpinions handingIn;
    private final OpinionBox box;

    OpinionController(HandingInOpinions handingIn, OpinionBox box) {
        this.handingIn = handingIn;
        this.box = box;
    }

    /** Takes in the exact bytes of a signed opinion and answers with its receipt; the same again gives the same. */
    @Post(consumes = MediaType.APPLICATION_JSON)
    HttpResponse<byte[]> handIn(String uuid, @Body byte[] statement) {
        byte[] receipt = handingIn.handIn(new VoteId(uuid), statement).json().getBytes(StandardCharsets.UTF_8);
        return HttpResponse.<byte[]>created(receipt).contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    /** All of them, after the closing: what the minutes must reproduce. */
    @Get
    HttpResponse<List<InBox>> opened(String uuid) {
        VoteId vote = new VoteId(uuid);
        return HttpResponse.ok(box.opened(vote).stream().map(opinion -> new InBox(opinion.statement(), opinion.text())).toList())
            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + vote + ".opinions.json\"");
    }

    /**
     * An opinion as it is published.
     *
     * @param statement SHA-256 of the signed statement, hex
     */
    @Serdeable
    record InBox(String statement, String text) {}
}
