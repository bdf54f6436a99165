package vn.danban.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static vn.danban.testing.Refusals.assertRefused;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.access.KeepingAccounts;
import vn.danban.testing.Caller;
import vn.danban.testing.DanBanTest;
import vn.danban.testing.People;
import vn.danban.testing.People.Person;
import vn.danban.testing.Sql;

/** Looks at the figures, which an administrator may see from afar. */
@DanBanTest
class RenewingTokensIT {
    private static int count;

    @Inject
    EmbeddedServer server;
    @Inject
    IssuingTokens issuing;
    @Inject
    KeepingAccounts keeping;
    private Caller program;
    private Person administrator;

    @BeforeEach
    void an_administrator() {
        program = Caller.of(server.getURI());
        administrator = new People(server.getApplicationContext()).administrator("quan.tri" + ++count);
    }

    private Given signIn() {
        return Given.of(program.post("/api/login",
            "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(administrator.loginName(), People.PASSWORD)));
    }

    private HttpResponse<String> renewal(String refreshToken) {
        return program.post("/api/login/renewal", "{\"refresh_token\":\"" + refreshToken + "\"}");
    }

    private int figures(Given tokens) {
        Caller caller = program.with(tokens.access());
        return caller.send(caller.request("/api/metrics").header("X-Forwarded-For", "203.0.113.9")).statusCode();
    }

    @Test
    void a_sign_in_is_renewed_and_goes_on() {
        Given first = signIn();
        Given second = Given.of(renewal(first.refresh()));

        assertNotEquals(first.refresh(), second.refresh());
        assertEquals(200, figures(second));
        assertEquals(200, figures(Given.of(renewal(second.refresh()))));
    }

    /** The thief was faster, or the owner was: either way somebody shows it a second time. */
    @Test
    void a_refresh_token_shown_twice_ends_everything_that_came_of_its_sign_in() {
        Given first = signIn();
        Given second = Given.of(renewal(first.refresh()));
        assertEquals(401, renewal(first.refresh()).statusCode());

        assertEquals(401, renewal(second.refresh()).statusCode());
        assertEquals(403, figures(first));
        assertEquals(403, figures(second));
        assertEquals(200, figures(signIn()), "signing in again is possible");
    }

    @Test
    void shown_many_times_at_once_it_renews_at_most_once() {
        Given first = signIn();
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            List<Integer> answers = many.invokeAll(IntStream.range(0, 8).mapToObj(
                i -> (java.util.concurrent.Callable<Integer>) () -> renewal(first.refresh()).statusCode()).toList()).stream()
                .map(done -> done.resultNow()).toList();
            assertEquals(7, answers.stream().filter(status -> status == 401).count(), answers.toString());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        assertEquals(403, figures(first));
    }

    @Test
    void signing_out_ends_the_access_token_at_once() {
        Given tokens = signIn();
        assertEquals(204, program.post("/api/logout", "{\"refresh_token\":\"" + tokens.refresh() + "\"}").statusCode());

        assertEquals(403, figures(tokens));
        assertEquals(401, renewal(tokens.refresh()).statusCode());
    }

    @Test
    void a_closed_account_renews_nothing() {
        Given tokens = signIn();
        Person other = new People(server.getApplicationContext()).administrator("quan.tri.khac" + count);
        other.acts(() -> keeping.close(administrator.account()));

        assertEquals(401, renewal(tokens.refresh()).statusCode());
        assertEquals(403, figures(tokens));
    }

    @Test
    void an_old_token_renews_nothing_and_no_sign_in_lasts_longer_than_a_working_day() throws Exception {
        Sql owner = Sql.owner(server.getApplicationContext());
        Given idle = signIn();
        owner.execute("UPDATE refresh_tokens SET expires_at = now() - interval '1 second'");
        assertEquals(401, renewal(idle.refresh()).statusCode());

        Given busy = signIn();
        owner.execute("UPDATE token_families SET ends_at = now() - interval '1 second'");
        assertEquals(401, renewal(busy.refresh()).statusCode());
        assertEquals(403, figures(busy));
    }

    @Test
    void what_was_never_given_is_refused() {
        assertRefused(TokenRefusal.SIGN_IN_ENDED, () -> issuing.renew("made up"));
        assertEquals(401, renewal("").statusCode());
        assertEquals(400, program.post("/api/login/renewal", "{}").statusCode());
    }

    private record Given(String access, String refresh) {
        static Given of(HttpResponse<String> answer) {
            assertEquals(200, answer.statusCode(), answer.body());
            return new Given(answer.body().replaceFirst("(?s).*\"access_token\":\"([^\"]+)\".*", "$1"),
                answer.body().replaceFirst("(?s).*\"refresh_token\":\"([^\"]+)\".*", "$1"));
        }
    }
}
