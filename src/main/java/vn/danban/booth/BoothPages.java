package vn.danban.booth;

import io.micronaut.core.io.ResourceLoader;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.danban.protocol.format.Digest;

/** The pages of the booth as the build left them: {@code booth}, {@code cards}, {@code find}, {@code open}, {@code trustee}, {@code verify}. */
@Singleton
public class BoothPages {
    private static final String FOLDER = "classpath:booth/";

    private final Map<String, BoothPage> pages;
    private final Map<String, byte[]> contents = new TreeMap<>();

    BoothPages(ResourceLoader resources, ObjectMapper json) throws IOException {
        pages = read(resources, json);
        for (var page : pages.entrySet()) {
            contents.put(page.getKey(), checked(resources, page.getValue()));
        }
    }

    /** Hash of each page by its name, in the order of the names. */
    public SortedMap<String, String> hashes() {
        SortedMap<String, String> hashes = new TreeMap<>();
        pages.forEach((name, page) -> hashes.put(name, page.sha256()));
        return hashes;
    }

    /** One hash over all pages (Protocol §2): SHA-256 of the canonical JSON of {@link #hashes}. */
    public String hash() {
        String json = hashes().entrySet().stream()
            .map(page -> "\"" + page.getKey() + "\":\"" + page.getValue() + "\"")
            .collect(Collectors.joining(",", "{", "}"));
        return Digest.of(json).hex();
    }

    Optional<BoothPage> page(String name) {
        return Optional.ofNullable(pages.get(name));
    }

    byte[] content(String name) {
        return contents.get(name);
    }

    private static Map<String, BoothPage> read(ResourceLoader resources, ObjectMapper json) throws IOException {
        Optional<InputStream> list = resources.getResourceAsStream(FOLDER + "pages.json");
        if (list.isEmpty()) {
            return Map.of();
        }
        try (InputStream in = list.get()) {
            return json.readValue(in, Argument.mapOf(String.class, BoothPage.class));
        }
    }

    /** A page that is not what the build says it is must not be served. */
    private static byte[] checked(ResourceLoader resources, BoothPage page) throws IOException {
        try (InputStream in = resources.getResourceAsStream(FOLDER + page.file()).orElseThrow()) {
            byte[] content = in.readAllBytes();
            String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
            if (!sha256.equals(page.sha256())) {
                throw new IOException(page.file() + " is not the page that was built: its SHA-256 is " + sha256);
            }
            return content;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
