package vn.danban.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import vn.danban.testing.Caller;
import vn.danban.testing.People;
import vn.danban.testing.People.Person;

/** A house called over HTTP, with two hamlets whose officials have nothing in common. */
abstract class ApiTest {
    @Inject
    VotingFixtures fixtures;
    @Inject
    EmbeddedServer server;
    @Inject
    ObjectMapper json;
    Caller anybody;
    TestHamlet hamlet;
    TestHamlet other;

    @BeforeEach
    void two_hamlets() {
        anybody = Caller.of(server.getURI());
        if (hamlet == null) {
            hamlet = fixtures.made(fixtures.aHamlet().withHouseholds(4));
            other = fixtures.made(fixtures.aHamlet().withHouseholds(2).withOtherOfficers());
        }
    }

    Caller signedIn(Person person) {
        return anybody.signedIn(person.loginName(), People.PASSWORD);
    }

    HttpResponse<String> cast(TestVote vote, byte[] ballot) {
        return cast(vote, ballot, null);
    }

    HttpResponse<String> cast(TestVote vote, byte[] ballot, String language) {
        HttpRequest.Builder request = anybody.request("/api/votes/" + vote.id + "/ballots").header("Content-Type", "application/json");
        if (language != null) {
            request.header("Accept-Language", language);
        }
        return anybody.send(request.POST(HttpRequest.BodyPublishers.ofByteArray(ballot)));
    }

    void assertRefused(int status, String code, HttpResponse<String> answer) {
        assertEquals(status + " " + code, answer.statusCode() + " " + object(status, answer).get("code"), answer.body());
        assertFalse(message(answer).isBlank());
    }

    String message(HttpResponse<String> answer) {
        return object(answer.statusCode(), answer).get("message").toString();
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> object(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        try {
            return json.readValue(answer.body(), Map.class);
        } catch (IOException noJson) {
            throw new AssertionError(answer.body(), noJson);
        }
    }

    HttpResponse<byte[]> bytes(String path) throws IOException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(anybody.request(path).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static String type(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }
}
