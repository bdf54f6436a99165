package vn.danban.papers;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import vn.danban.protocol.format.Digest;

/**
 * Fills a paper's source with its data. Every value is escaped: what people typed is text and nothing else. A placeholder without
 * a value is an error, never a gap in a legal paper.
 */
@Singleton
class WritePaper {
    private static final String DEMO = "<p class=\"demo\">BẢN THỬ, KHÔNG CÓ GIÁ TRỊ PHÁP LÝ</p>";

    private final Map<PaperKind, Template> templates = new EnumMap<>(PaperKind.class);

    /** @return XHTML of the subset both writers know */
    String write(PaperKind kind, Map<String, Object> data, boolean demo) {
        Template template;
        synchronized (templates) {
            template = templates.computeIfAbsent(kind, missing -> Mustache.compiler().strictSections(true).emptyStringIsFalse(true).compile(source(missing)));
        }
        return "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"vi\"><head><title>" + kind.fileName() + "</title></head><body>"
            + (demo ? DEMO : "") + template.execute(data) + "</body></html>";
    }

    /** SHA-256 of a paper's source, in hexadecimal: which template a kept paper was made from. */
    static String templateHash(PaperKind kind) {
        return Digest.of(source(kind)).hex();
    }

    private static String source(PaperKind kind) {
        return new String(resource("/papers/" + kind.source() + ".xhtml"), StandardCharsets.UTF_8);
    }

    static byte[] resource(String name) {
        try (InputStream file = WritePaper.class.getResourceAsStream(name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
