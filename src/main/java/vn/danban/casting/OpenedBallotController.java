package vn.danban.casting;

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
import vn.danban.board.VoteId;

/** Ballots that were opened instead of cast. As with casting, whoever holds a card may, and nobody signs in. */
@Controller("/api/votes/{uuid}/opened-ballots")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class OpenedBallotController {
    private final OpeningBallots opening;

    OpenedBallotController(OpeningBallots opening) {
        this.opening = opening;
    }

    /** Gives a ballot up: from the answer on it cannot be cast, and its device may show what opens it. */
    @Post(consumes = MediaType.APPLICATION_JSON)
    HttpResponse<Void> open(String uuid, @Body byte[] ballot) {
        opening.open(new VoteId(uuid), ballot);
        return HttpResponse.noContent();
    }

    /** The exact bytes of such a ballot, asked for by its tracker (base64url, no padding). */
    @Get("/{tracker}")
    HttpResponse<byte[]> ballot(String uuid, String tracker) {
        return HttpResponse.ok(opening.get(new VoteId(uuid), tracker)).contentType(MediaType.APPLICATION_JSON_TYPE);
    }
}
