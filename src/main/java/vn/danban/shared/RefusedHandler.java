package vn.danban.shared;

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
        Locale locale = ((HttpRequest<?>) request).getLocale().orElse(Messages.VIETNAMESE);
        Answer answer = new Answer(refused.reason().name(), messages.refusal(locale, refused));
        return HttpResponse.<Answer>status(HttpStatus.valueOf(refused.reason().status())).body(answer);
    }

    @Serdeable
    record Answer(String code, String message) {}
}
