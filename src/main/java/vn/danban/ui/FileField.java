package vn.danban.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Chooses one file and holds it until it is used. No more of a file is read than it may have, and it is looked at when it comes: what
 * is refused is told at once and not held.
 *
 * @param <T> what becomes of a file
 */
public class FileField<T> extends Div {
    private final Outcome outcome;
    private final Accepted accepted;
    private final BiFunction<String, byte[], T> takeIn;
    private final Paragraph chosen = new Paragraph();
    private transient T file;

    /**
     * What is taken in.
     *
     * @param choose  the words on the button
     * @param nothing said while nothing is chosen: what may be chosen
     * @param notThis said of a file that is too large or of another kind
     */
    public record Accepted(int largestBytes, String choose, String nothing, String notThis, String... endings) {}

    /** @param takeIn looks at name and content, and refuses what is none */
    public FileField(Outcome outcome, Accepted accepted, BiFunction<String, byte[], T> takeIn) {
        this.outcome = outcome;
        this.accepted = accepted;
        this.takeIn = takeIn;
        addClassName("file-field");
        Upload upload = new Upload(this::receive);
        upload.setAcceptedFileExtensions(accepted.endings);
        upload.setMaxFileSize(accepted.largestBytes);
        upload.setUploadButton(ButtonBar.secondary(accepted.choose, () -> { }));
        upload.setDropLabel(new Span(getTranslation("import.drop")));
        upload.addFileRejectedListener(rejected -> outcome.problem(accepted.notThis));
        upload.addFailedListener(failed -> outcome.problem(getTranslation("import.upload-failed")));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        upload.setI18n(words());
        chosen.getElement().setAttribute("aria-live", "polite");
        add(upload, chosen);
        clear();
    }

    public Optional<T> file() {
        return Optional.ofNullable(file);
    }

    public void clear() {
        file = null;
        chosen.setText(accepted.nothing);
    }

    private void receive(UploadEvent event) throws IOException {
        byte[] content;
        try (InputStream in = event.getInputStream()) {
            content = in.readNBytes(accepted.largestBytes + 1);
        }
        event.getUI().access(() -> take(event.getFileName(), content));
    }

    void take(String name, byte[] content) {
        if (content.length > accepted.largestBytes) {
            outcome.problem(accepted.notThis);
            return;
        }
        outcome.attempt(() -> {
            file = takeIn.apply(name, content);
            chosen.setText(getTranslation("file.chosen", name, Math.ceilDiv(content.length, 1024)));
        });
    }

    private UploadI18N words() {
        UploadI18N.Uploading.Status status = new UploadI18N.Uploading.Status()
            .setConnecting(getTranslation("import.sending")).setProcessing(getTranslation("import.sending"))
            .setStalled(getTranslation("import.stalled")).setHeld(getTranslation("import.sending"));
        UploadI18N.Uploading.RemainingTime time = new UploadI18N.Uploading.RemainingTime()
            .setPrefix("").setUnknown(getTranslation("import.sending"));
        return new UploadI18N().setUploading(new UploadI18N.Uploading().setStatus(status).setRemainingTime(time));
    }
}
