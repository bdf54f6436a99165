package vn.danban.access;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;

/** Figures for monitoring, in the Prometheus text format; for this machine itself or an administrator. */
@Controller("/api/metrics")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class MetricsController {
    private final PrometheusMeterRegistry figures;

    MetricsController(PrometheusMeterRegistry figures) {
        this.figures = figures;
    }

    /** @throws Refused with {@link GeneralRefusal#NOT_ALLOWED} for anybody else */
    @Get(produces = MediaType.TEXT_PLAIN)
    String scrape(HttpRequest<?> request, @Nullable Authentication caller) {
        boolean administrator = caller != null && caller.getRoles().contains(SignedIn.ADMINISTRATOR);
        if (!administrator && !fromThisMachine(request)) {
            throw new Refused(GeneralRefusal.NOT_ALLOWED);
        }
        return figures.scrape();
    }

    /** A proxy on this machine also calls from the loopback address, but says for whom. */
    private static boolean fromThisMachine(HttpRequest<?> request) {
        return request.getRemoteAddress().getAddress().isLoopbackAddress()
            && !request.getHeaders().contains("X-Forwarded-For")
            && !request.getHeaders().contains("Forwarded");
    }
}
