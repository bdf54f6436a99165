package vn.danban.ceremony;

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
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import vn.danban.board.VoteId;

/** The trustees of a vote make a set together, from their browsers; every answer is the state of the ceremony. */
@Controller("/api/votes/{uuid}/ceremony")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class CeremonyController {
    private final HoldingCeremonies holding;

    CeremonyController(HoldingCeremonies holding) {
        this.holding = holding;
    }

    @Get
    HttpResponse<byte[]> state(String uuid) {
        byte[] json = holding.state(new VoteId(uuid)).getBytes(StandardCharsets.UTF_8);
        return HttpResponse.ok(json).contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    @Post("/certificate")
    HttpResponse<byte[]> certificate(String uuid, @Body byte[] message) {
        return sent(uuid, CeremonyStep.CERTIFICATE, message);
    }

    @Post("/coefficients")
    HttpResponse<byte[]> coefficients(String uuid, @Body byte[] message) {
        return sent(uuid, CeremonyStep.COEFFICIENTS, message);
    }

    @Post("/verification-key")
    HttpResponse<byte[]> verificationKey(String uuid, @Body byte[] message) {
        return sent(uuid, CeremonyStep.VERIFICATION_KEY, message);
    }

    /** A message somebody sent does not hold. */
    @Post("/report")
    HttpResponse<byte[]> report(String uuid, @Body byte[] report) {
        holding.report(new VoteId(uuid), report);
        return state(uuid);
    }

    @Post("/again")
    HttpResponse<byte[]> beginAgain(String uuid, @Body @Valid Again again) {
        holding.beginAgain(new VoteId(uuid), again.attempt(), again.reason());
        return state(uuid);
    }

    private HttpResponse<byte[]> sent(String uuid, CeremonyStep step, byte[] message) {
        holding.send(new VoteId(uuid), step, message);
        return state(uuid);
    }

    /** @param attempt the one that is given up */
    @Serdeable
    record Again(int attempt, @NotNull String reason) {}
}
