package vn.danban.consent;

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
import vn.danban.matter.Matter;
import vn.danban.matter.Matters;
import vn.danban.place.HamletId;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Identifier;
import vn.danban.shared.Refused;

/** Consent polls for whoever holds a card, and for whoever counts again. No account is involved. */
@Controller("/api")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class ConsentController {
    private final ConsentPolls polls;
    private final AnsweringConsentPolls answering;
    private final Matters matters;

    ConsentController(ConsentPolls polls, AnsweringConsentPolls answering, Matters matters) {
        this.polls = polls;
        this.answering = answering;
        this.matters = matters;
    }

    /** The polls a card of the hamlet may answer now. */
    @Get("/hamlets/{hamletId}/consent-polls")
    List<PollView> open(String hamletId) {
        return polls.openIn(new HamletId(Identifier.parse(hamletId))).stream().map(this::view).toList();
    }

    @Get("/consent-polls/{poll}")
    PollView poll(String poll) {
        return view(polls.get(new PollId(poll)));
    }

    /** Takes in the exact bytes of a signed answer; the same again gives the same. */
    @Post(value = "/consent-polls/{poll}/answers", consumes = MediaType.APPLICATION_JSON)
    HttpResponse<Taken> answer(String poll, @Body byte[] answer) {
        return HttpResponse.created(new Taken(answering.answer(new PollId(poll), answer).hex()));
    }

    /** The signed answer that counts for a credential. */
    @Get("/consent-polls/{poll}/answers/{credential}")
    HttpResponse<byte[]> answerOf(String poll, String credential) {
        String statement = polls.answerOf(new PollId(poll), credential).orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND));
        return HttpResponse.ok(statement.getBytes(StandardCharsets.UTF_8)).contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    @Get("/consent-polls/{poll}/record")
    HttpResponse<byte[]> record(String poll) {
        return HttpResponse.ok(polls.record(new PollId(poll)).json().getBytes(StandardCharsets.UTF_8)).contentType(MediaType.APPLICATION_JSON_TYPE)
            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + new PollId(poll) + ".consent.json\"");
    }

    private PollView view(ConsentPoll poll) {
        Matter matter = matters.get(poll.matterId());
        ConsentOutcome standing = polls.standing(poll);
        return new PollView(poll.id().text(), matter.id().text(), matter.title(), matter.question(), matter.text(),
            poll.matterHash(), poll.isOpen(), poll.closes().toString(), poll.households(), standing.required(), standing.agree(),
            standing.disagree());
    }

    @Serdeable
    record Taken(String hash) {}

    /** A poll as every program may read it. */
    @Serdeable
    record PollView(String poll, String matterId, String title, String question, String text, String textHash, boolean open,
            String closes, int households, int required, int agree, int disagree) {}
}
