package vn.danban.papers;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Makes papers that nobody keeps, to see what a source would look like. */
@Singleton
public class TryingSources {
    private final WritePaper writing;

    TryingSources(WritePaper writing) {
        this.writing = writing;
    }

    /** The source that comes with the program. */
    public String builtIn(PaperKind kind) {
        return WritePaper.builtIn(kind);
    }

    /**
     * A PDF from a source that was checked, marked as a trial.
     *
     * @return empty when either of the two writers cannot make anything of it
     */
    public Optional<byte[]> pdf(PaperKind kind, String source, Map<String, Object> data) {
        try {
            Map<String, Object> values = new LinkedHashMap<>(data);
            values.put(WritePaper.CONFIRMED, false);
            String xhtml = writing.write(kind, source, values, true);
            RenderDocx.render(xhtml);
            return Optional.of(RenderPdf.render(xhtml));
        } catch (RuntimeException notWritten) {
            return Optional.empty();
        }
    }
}
