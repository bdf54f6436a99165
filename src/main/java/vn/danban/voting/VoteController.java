package vn.danban.voting;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import vn.danban.board.BoardPage;
import vn.danban.board.PublicBoard;
import vn.danban.board.VoteId;
import vn.danban.place.HamletId;
import vn.danban.shared.Identifier;

/** What anyone may read of a vote, signed in or not. */
@Controller("/api")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class VoteController {
    private final VoteViews views;
    private final PublicBoard board;
    private final Clock clock;

    VoteController(VoteViews views, PublicBoard board, Clock clock) {
        this.views = views;
        this.board = board;
        this.clock = clock;
    }

    /** The votes a card of the hamlet may be used for now, and those of the last 30 days. */
    @Get("/hamlets/{hamletId}/open-votes")
    OpenVotes openVotes(String hamletId) {
        return views.openVotes(new HamletId(Identifier.parse(hamletId)), clock.instant());
    }

    @Get("/votes/{uuid}")
    VoteView vote(String uuid) {
        return views.of(new VoteId(uuid));
    }

    /** The exact text whose hash is in the election. */
    @Get(value = "/votes/{uuid}/text", produces = MediaType.TEXT_PLAIN)
    HttpResponse<byte[]> text(String uuid) {
        byte[] text = views.text(new VoteId(uuid)).getBytes(StandardCharsets.UTF_8);
        return HttpResponse.ok(text).contentType("text/plain;charset=utf-8");
    }

    @Get("/votes/{uuid}/election")
    HttpResponse<byte[]> election(String uuid) {
        return exactly(board.election(new VoteId(uuid)));
    }

    @Get("/votes/{uuid}/trustees")
    HttpResponse<byte[]> trustees(String uuid) {
        return exactly(board.setup(new VoteId(uuid)).trustees());
    }

    @Get("/votes/{uuid}/credentials")
    HttpResponse<byte[]> credentials(String uuid) {
        return exactly(board.setup(new VoteId(uuid)).credentials());
    }

    /** Everything anyone needs to check the vote, at any stage from the sealing on. */
    @Get("/votes/{uuid}/archive")
    HttpResponse<byte[]> archive(String uuid) {
        VoteId id = new VoteId(uuid);
        return HttpResponse.ok(board.archive(id)).contentType("application/x-tar")
            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".bel\"");
    }

    @Get("/votes/{uuid}/board{?from,limit}")
    BoardPage page(String uuid, @QueryValue(defaultValue = "0") int from, @QueryValue(defaultValue = "200") int limit) {
        return board.page(new VoteId(uuid), Math.max(0, from), Math.clamp(limit, 1, 1000));
    }

    /** How far the board has come, signed; kept outside, it proves a board that was cut back (Protocol §5.1). */
    @Get("/votes/{uuid}/checkpoint")
    HttpResponse<byte[]> checkpoint(String uuid) {
        return exactly(board.checkpoint(new VoteId(uuid)).json().getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse<byte[]> exactly(byte[] json) {
        return HttpResponse.ok(json).contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record OpenVotes(Hamlet hamlet, List<VoteView> votes) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Hamlet(String id, String name, String place, @Nullable String cardSetId) {}
}
