package vn.danban.board.log;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import vn.danban.board.VoteId;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.log.TilePath;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;

/** Protocol §8.4: the log of all votes, for witnesses and for everybody; what cannot change may be kept by any cache. */
@Controller("/api/log")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class LogController {
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String A_MINUTE = "public, max-age=60";

    private final PublishedLog log;
    private final Witnesses witnesses;
    private final LogKey key;

    LogController(PublishedLog log, Witnesses witnesses, LogKey key) {
        this.log = log;
        this.witnesses = witnesses;
        this.key = key;
    }

    /** Not to be cached: a witness that is given an older one than before has to raise the alarm. */
    @Get(value = "/checkpoint", produces = MediaType.TEXT_PLAIN)
    HttpResponse<byte[]> checkpoint() {
        return text(witnesses.cosigned(log.newest().size()).toString()).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Hashes, or entries: {@code 0/x001/234}, {@code entries/000.p/17}. */
    @Get(value = "/tile/{+path}", produces = MediaType.APPLICATION_OCTET_STREAM)
    HttpResponse<byte[]> tile(String path) {
        TilePath tile = parsed(path);
        return HttpResponse.ok(log.tile(tile)).contentType(MediaType.APPLICATION_OCTET_STREAM_TYPE)
            .header(HttpHeaders.CACHE_CONTROL, tile.isFull() ? FOR_EVER : A_MINUTE);
    }

    private static TilePath parsed(String path) {
        try {
            return TilePath.parse(path);
        } catch (ProtocolException noTile) {
            throw new Refused(GeneralRefusal.NOT_FOUND);
        }
    }

    /** The proof of one event in the newest tree; with a size in that tree, and then with the signatures of witnesses on it. */
    @Get(value = "/proof/{uuid}/{height}{?size}", produces = MediaType.TEXT_PLAIN)
    HttpResponse<byte[]> proof(String uuid, int height, @Nullable @QueryValue Long size) {
        var proof = log.proof(new VoteId(uuid), height, Optional.ofNullable(size));
        return text(size == null ? proof.toString() : proof.with(witnesses.cosigned(size)).toString())
            .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Which key the log has, signed by the board. */
    @Get("/key")
    HttpResponse<byte[]> key() {
        return HttpResponse.ok(key.statement().json().getBytes(StandardCharsets.UTF_8)).contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    @Get("/witnesses")
    List<Witnesses.Witness> witnesses() {
        return witnesses.all();
    }

    /** A checkpoint with the signature of a witness this house lists. */
    @Post(value = "/cosignatures", consumes = MediaType.ALL)
    @Status(HttpStatus.NO_CONTENT)
    void cosign(@Body byte[] note) {
        witnesses.take(note);
    }

    private static MutableHttpResponse<byte[]> text(String text) {
        return HttpResponse.ok(text.getBytes(StandardCharsets.UTF_8)).contentType(TEXT);
    }
}
