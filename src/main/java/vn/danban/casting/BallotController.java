package vn.danban.casting;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import vn.danban.board.BallotReceipts;
import vn.danban.board.VoteId;

/** The ballot box. Whoever holds a card may use it; no account and no session is involved. */
@Controller("/api/votes/{uuid}/ballots")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class BallotController {
    private final CastingBallots casting;
    private final BallotReceipts receipts;

    BallotController(CastingBallots casting, BallotReceipts receipts) {
        this.casting = casting;
        this.receipts = receipts;
    }

    /** Takes in the exact bytes of a ballot: 201 with its receipt, 200 with the same receipt when it was already there. */
    @Post(consumes = MediaType.APPLICATION_JSON)
    HttpResponse<byte[]> cast(String uuid, @Body byte[] ballot) {
        CastingBallots.Accepted accepted = casting.cast(new VoteId(uuid), ballot);
        return HttpResponse.<byte[]>status(accepted.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
            .contentType(MediaType.APPLICATION_JSON_TYPE).body(accepted.receipt().json().getBytes());
    }

    /** Whether a ballot is on the board, asked for by its tracker (base64url, no padding) or hash (hex). */
    @Get("/{tracker}")
    HttpResponse<byte[]> receipt(String uuid, String tracker) {
        return HttpResponse.ok(receipts.find(new VoteId(uuid), tracker).json().getBytes())
            .contentType(MediaType.APPLICATION_JSON_TYPE);
    }
}
