package vn.danban.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Carries requests from households to a node and answers back, until it is told to do that badly; then every other one suffers. */
final class Messenger implements AutoCloseable {
    /** How requests are carried. */
    enum Manner {
        FAITHFUL,
        LATE,
        LOSES_REQUESTS,
        LOSES_ANSWERS,
        /** To its node and to the other one at the same time. */
        DELIVERS_TWICE,
        /** To its node, and when the answer has long been there to the other one. */
        DELIVERS_AGAIN_LATER
    }

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LATE_MILLIS = 150;

    private final URI node;
    private final URI other;
    private final HttpServer entrance = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger carried = new AtomicInteger();
    private final AtomicInteger struck = new AtomicInteger();
    private volatile Manner manner = Manner.FAITHFUL;

    Messenger(URI node, URI other) throws IOException {
        this.node = node;
        this.other = other;
        entrance.createContext("/", this::carry);
        entrance.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        entrance.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + entrance.getAddress().getPort());
    }

    /** How many requests and answers were carried badly so far. */
    int struck() {
        return struck.get();
    }

    void becomes(Manner next) {
        manner = next;
    }

    private void carry(HttpExchange exchange) throws IOException {
        // Closing without an answer ends the connection: the household hears nothing.
        try (exchange) {
            byte[] request = exchange.getRequestBody().readAllBytes();
            Manner now = carried.getAndIncrement() % 2 == 0 ? manner : Manner.FAITHFUL;
            if (now != Manner.FAITHFUL) {
                struck.incrementAndGet();
            }
            if (now == Manner.LOSES_REQUESTS) {
                return;
            }
            CompletableFuture<?> again = now == Manner.DELIVERS_TWICE ? sent(other, exchange, request) : null;
            if (now == Manner.LATE) {
                Thread.sleep(LATE_MILLIS);
            }
            HttpResponse<byte[]> answer = sent(node, exchange, request).join();
            if (now == Manner.LOSES_ANSWERS) {
                return;
            }
            answer(exchange, answer);
            if (now == Manner.DELIVERS_AGAIN_LATER) {
                Thread.sleep(LATE_MILLIS);
                again = sent(other, exchange, request);
            }
            if (again != null) {
                again.join();
            }
        } catch (RuntimeException | InterruptedException nobodyThere) {
            // The household hears nothing.
        }
    }

    private CompletableFuture<HttpResponse<byte[]>> sent(URI door, HttpExchange exchange, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(door.resolve(exchange.getRequestURI())).timeout(PATIENCE)
            .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        List<String> type = exchange.getRequestHeaders().getOrDefault("Content-Type", List.of());
        type.forEach(one -> request.header("Content-Type", one));
        return http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }

    @Override
    public void close() {
        entrance.stop(0);
        http.close();
    }
}
