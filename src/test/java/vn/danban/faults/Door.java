package vn.danban.faults;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Where voters reach a house: a node, or what stands before it. */
final class Door {
    private final URI address;
    private final Duration patience;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(2)).build();
    private final AtomicInteger inside = new AtomicInteger();

    /** @param patience how long a voter waits for an answer */
    Door(URI address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    /** How many casts are waiting for their answers. */
    int inside() {
        return inside.get();
    }

    Answer cast(Household home, byte[] ballot) {
        inside.incrementAndGet();
        try {
            return send(request("/api/votes/" + home.vote() + "/ballots").header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(ballot)));
        } finally {
            inside.decrementAndGet();
        }
    }

    /** @param hash of the ballot, hex */
    Answer ask(Household home, String hash) {
        return send(request("/api/votes/" + home.vote() + "/ballots/" + hash));
    }

    /** The public record as it stands. */
    byte[] archive(String vote) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(HttpRequest.newBuilder(address.resolve("/api/votes/" + vote + "/archive")).build(),
            HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("no archive: " + answer.statusCode());
        }
        return answer.body();
    }

    boolean isOpen() {
        return send(request("/api/health")).status() == 200;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(patience);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (ConnectException closed) {
            return Answer.NOBODY;
        } catch (IOException nothing) {
            return Answer.NONE;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
