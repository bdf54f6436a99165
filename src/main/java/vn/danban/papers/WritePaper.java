package vn.danban.papers;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Fills a paper's source with its data. Every value is escaped: what people typed is text and nothing else. A placeholder without
 * a value is an error, never a gap in a legal paper.
 */
@Singleton
class WritePaper {
    private static final String DEMO = "<p class=\"demo\">BẢN THỬ, KHÔNG CÓ GIÁ TRỊ PHÁP LÝ</p>";

    private static final String UNCONFIRMED = "<p class=\"unconfirmed\">Bố cục chờ xác nhận theo phụ lục chính thức.</p>";
    static final String CONFIRMED = "confirmed";

    /** @return XHTML of the subset both writers know */
    String write(PaperKind kind, Map<String, Object> data, boolean demo) {
        return write(kind, builtIn(kind), data, demo);
    }

    /** The same from another source. Where nobody confirmed its layout the paper says so, at its end if the source says it nowhere. */
    String write(PaperKind kind, String source, Map<String, Object> data, boolean demo) {
        Template template = Mustache.compiler().strictSections(true).emptyStringIsFalse(true).compile(source);
        String body = template.execute(data);
        boolean silent = Boolean.FALSE.equals(data.get(CONFIRMED)) && !body.contains(UNCONFIRMED);
        return "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"vi\"><head><title>" + kind.fileName() + "</title></head><body>"
            + (demo ? DEMO : "") + body + (silent ? UNCONFIRMED : "") + "</body></html>";
    }

    /** The source that comes with the program. */
    static String builtIn(PaperKind kind) {
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
