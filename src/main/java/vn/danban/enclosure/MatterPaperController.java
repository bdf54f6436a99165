package vn.danban.enclosure;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import vn.danban.matter.MatterId;
import vn.danban.shared.Identifier;
import vn.danban.upload.FileName;

/** The papers of a matter, for anybody to keep. */
@Controller("/api/matters")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class MatterPaperController {
    private final MatterPapers papers;

    MatterPaperController(MatterPapers papers) {
        this.papers = papers;
    }

    /** A paper as a file; a browser stores it and never shows it in the name of this house. */
    @Get("/{matterId}/papers/{paperId}")
    HttpResponse<byte[]> paper(String matterId, String paperId) {
        MatterPapers.Download download = papers.download(
            new MatterId(Identifier.parse(matterId)), new MatterPaperId(Identifier.parse(paperId)));
        return HttpResponse.ok(download.content()).contentType(download.paper().kind().mediaType())
            .header(HttpHeaders.CONTENT_DISPOSITION, FileName.asAttachment(download.paper().name()))
            .header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }
}
