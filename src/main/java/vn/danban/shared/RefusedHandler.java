package vn.danban.shared;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.Locale;

/** The one place where a refusal becomes an HTTP answer: {@code {"code":"ALREADY_CAST","message":"…"}}. */
@Singleton
@Produces
class RefusedHandler implements ExceptionHandler<Refused, HttpResponse<RefusedHandler.Answer>> {
    private final Messages messages;

    RefusedHandler(Messages messages) {
        this.messages = messages;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<Answer> handle(HttpRequest request, Refused refused) {
        Answer answer = new Answer(refused.reason().name(), messages.refusal(language(request), refused));
        return HttpResponse.<Answer>status(HttpStatus.valueOf(refused.reason().status())).body(answer);
    }

    /** A servlet request that asks for no language answers with the machine's. */
    private static Locale language(HttpRequest<?> request) {
        return request.getHeaders().contains(HttpHeaders.ACCEPT_LANGUAGE)
            ? request.getLocale().orElse(Messages.VIETNAMESE) : Messages.VIETNAMESE;
    }

    @Serdeable
    record Answer(String code, String message) {}
}
