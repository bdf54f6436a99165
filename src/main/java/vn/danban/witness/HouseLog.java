package vn.danban.witness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import vn.danban.protocol.log.LogTree;
import vn.danban.protocol.log.SignedNote;
import vn.danban.protocol.log.TilePath;

/** What a house says about its log and its votes, over HTTP. Nothing it answers is believed here, and no answer is read without end. */
final class HouseLog implements LogTree.Tiles {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long LARGEST_FILE = 64L << 20;
    private static final long LARGEST_ARCHIVE = 1L << 30;
    private static final int OK = 200;

    /** The house does not answer, or not with what was asked for. */
    static final class Unreachable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int status;

        Unreachable(String what, int status) {
            super(what);
            this.status = status;
        }

        /** Of the answer; 0 when there was none. */
        int status() {
            return status;
        }
    }

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
    private final String house;

    HouseLog(URI house) {
        this.house = house.toString().replaceFirst("/+$", "");
    }

    byte[] key() {
        return get("/api/log/key", LARGEST_FILE);
    }

    byte[] checkpoint() {
        return get("/api/log/checkpoint", SignedNote.LARGEST_BYTES);
    }

    @Override
    public byte[] read(TilePath path) {
        return get("/api/log/tile/" + path, LARGEST_FILE);
    }

    /** How far a vote's board has come, signed (§5.1). */
    byte[] head(String vote) {
        return get("/api/votes/" + vote + "/checkpoint", LARGEST_FILE);
    }

    byte[] archive(String vote) {
        return get("/api/votes/" + vote + "/archive", LARGEST_ARCHIVE);
    }

    /** @return the status of the answer: 204 when it was taken in */
    int post(SignedNote cosigned) {
        HttpRequest.Builder request = request("/api/log/cosignatures")
            .POST(HttpRequest.BodyPublishers.ofString(cosigned.toString(), StandardCharsets.UTF_8));
        return send(request, "/api/log/cosignatures", LARGEST_FILE).statusCode();
    }

    private byte[] get(String path, long most) {
        HttpResponse<byte[]> answer = send(request(path), path, most);
        if (answer.statusCode() != OK) {
            throw new Unreachable(house + path, answer.statusCode());
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(house + path)).timeout(PATIENCE.multipliedBy(4));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request, String path, long most) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), most));
        } catch (IOException broken) {
            throw new Unreachable(house + path + ": " + broken, 0);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unreachable(house + path, 0);
        }
    }
}
