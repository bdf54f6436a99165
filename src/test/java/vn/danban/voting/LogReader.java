package vn.danban.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import vn.danban.protocol.log.Checkpoint;
import vn.danban.protocol.log.EntryBundle;
import vn.danban.protocol.log.GrowingTree;
import vn.danban.protocol.log.LogKeyStatement;
import vn.danban.protocol.log.LogTree;
import vn.danban.protocol.log.LoggedEvent;
import vn.danban.protocol.log.NoteKey;
import vn.danban.protocol.log.SignedNote;
import vn.danban.protocol.log.TilePath;

/** Reads the log of a house as anybody can, over HTTP, and believes nothing it has not checked. */
final class LogReader {
    private static final int PATIENCE = 200;
    private static final long PAUSE = 50;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String prefix;

    LogReader(URI house) {
        prefix = "http://127.0.0.1:" + house.getPort() + "/api/log/";
    }

    HttpResponse<byte[]> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(prefix + path)));
    }

    HttpResponse<byte[]> post(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(prefix + path)).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    String text(String path) {
        HttpResponse<byte[]> answer = get(path);
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        assertEquals(200, answer.statusCode(), path + ": " + body);
        return body;
    }

    NoteKey key() {
        LogKeyStatement statement = LogKeyStatement.parse(text("key").getBytes(StandardCharsets.UTF_8));
        statement.verify();
        return statement.log();
    }

    SignedNote note() {
        return SignedNote.parse(text("checkpoint"));
    }

    Checkpoint checkpoint() {
        return Checkpoint.verified(note(), key());
    }

    /** Waits for a checkpoint of which this holds. */
    Checkpoint checkpoint(Predicate<Checkpoint> wanted) {
        Checkpoint now = checkpoint();
        for (int i = 0; i < PATIENCE && !wanted.test(now); i++) {
            pause();
            now = checkpoint();
        }
        if (!wanted.test(now)) {
            throw new AssertionError("still " + now);
        }
        return now;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** All entries below a checkpoint: their hashes are those of the tiles, and give its root. */
    List<LoggedEvent> entries(Checkpoint checkpoint) {
        List<LoggedEvent> all = new ArrayList<>();
        GrowingTree tree = new GrowingTree();
        for (long number = 0; number * TilePath.WIDTH < checkpoint.size(); number++) {
            TilePath path = TilePath.in(checkpoint.size(), TilePath.ENTRIES, number);
            List<LoggedEvent> bundle = EntryBundle.read(path, get("tile/" + path).body());
            bundle.forEach(event -> tree.add(event.leafHash()));
            TilePath hashes = TilePath.in(checkpoint.size(), 0, number);
            assertEquals(LogTree.digests(hashes, get("tile/" + hashes).body()), bundle.stream().map(LoggedEvent::leafHash).toList());
            all.addAll(bundle);
        }
        assertEquals(checkpoint.root(), tree.root());
        assertEquals(checkpoint.root(), tree(checkpoint.size()).root());
        return all;
    }

    LogTree tree(long size) {
        return new LogTree(size, path -> get("tile/" + path).body());
    }
}
