package vn.danban.voting;

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
import vn.danban.board.VoteId;

/** Decrypting the tally, from the trustees' browsers. */
@Controller("/api/votes/{uuid}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class TallyController {
    private final TallyingVotes tallying;

    TallyController(TallyingVotes tallying) {
        this.tallying = tallying;
    }

    /** The encrypted tally a trustee is asked to decrypt; their page recomputes it from the board first. */
    @Get("/tally")
    HttpResponse<byte[]> tally(String uuid) {
        TallyingVotes.Task task = tallying.task(new VoteId(uuid));
        String json = "{\"encryptedTally\":" + task.encryptedTally() + ",\"sized\":" + task.sized()
            + ",\"owner\":" + task.owner() + ",\"alreadyGiven\":" + task.alreadyGiven() + ",\"given\":" + task.progress().given()
            + ",\"needed\":" + task.progress().needed() + "}";
        return HttpResponse.ok(json.getBytes(StandardCharsets.UTF_8)).contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    /** Takes in the canonical bytes of one trustee's partial decryption with its proofs. */
    @Post("/partial-decryptions")
    Progress give(String uuid, @Body byte[] partialDecryption) {
        TallyingVotes.Progress progress = tallying.give(new VoteId(uuid), partialDecryption);
        return new Progress(progress.given(), progress.needed(), progress.stage().name());
    }

    @Serdeable
    record Progress(int given, int needed, String stage) {}
}
