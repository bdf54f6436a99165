package vn.danban.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** One connection over which one ballot after the other is cast; each waits for its receipt. */
final class Voter {
    private final URI address;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Answered> answers = new ArrayList<>();

    Voter(URI address) {
        this.address = address;
    }

    /**
     * A ballot's answer.
     *
     * @param at    when it came, nanoseconds of this machine
     * @param nanos how long it was waited for
     */
    record Answered(int status, long at, long nanos) {}

    List<Answered> answers() {
        return answers;
    }

    void cast(String vote, byte[] ballot) {
        long begin = System.nanoTime();
        int status = send(HttpRequest.newBuilder(address.resolve("/api/votes/" + vote + "/ballots"))
            .header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(ballot)).build()).statusCode();
        long end = System.nanoTime();
        answers.add(new Answered(status, end, end - begin));
    }

    byte[] archive(String vote) {
        return send(HttpRequest.newBuilder(address.resolve("/api/votes/" + vote + "/archive")).build()).body();
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
