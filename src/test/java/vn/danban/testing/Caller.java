package vn.danban.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Calls a running house over HTTP as a program or a stranger would; keeps no cookies. */
public final class Caller {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final String token;

    private Caller(String address, String token) {
        this.address = address;
        this.token = token;
    }

    /** Nobody in particular. */
    public static Caller of(URI house) {
        return new Caller("http://127.0.0.1:" + house.getPort(), null);
    }

    /** The same with a token. */
    public Caller with(String accessToken) {
        return new Caller(address, accessToken);
    }

    /** Signed in with name and password. */
    public Caller signedIn(String name, String password) {
        HttpResponse<String> answer =
            post("/api/login", "{\"username\":\"" + name + "\",\"password\":\"" + password + "\"}");
        if (answer.statusCode() != 200) {
            throw new AssertionError("Sign-in of " + name + " was answered " + answer.statusCode() + " " + answer.body());
        }
        return with(answer.body().replaceFirst("(?s).*\"access_token\":\"([^\"]+)\".*", "$1"));
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<String> post(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    /** A request to be refined; {@link #send} sends it. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
