package vn.danban.resolution.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.Optional;
import vn.danban.resolution.SignedFile;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.Outcome;

/** Takes the scan, photograph or electronically signed PDF of a decision. */
class SignedFileField extends Div {
    private final Paragraph chosen = new Paragraph();
    private transient SignedFile file;

    SignedFileField(Outcome outcome) {
        Upload upload = new Upload(UploadHandler.inMemory((sent, content) -> outcome.attempt(() -> take(SignedFile.of(sent.fileName(), content)))));
        upload.setAcceptedFileExtensions(".pdf", ".jpg", ".jpeg", ".png");
        upload.setMaxFileSize(SignedFile.LARGEST_MEBIBYTES << 20);
        upload.setUploadButton(ButtonBar.secondary(getTranslation("sign.choose-file"), () -> { }));
        upload.setDropLabel(new Span(getTranslation("import.drop")));
        upload.addFileRejectedListener(rejected -> outcome.problem(getTranslation("sign.not-this-file", SignedFile.LARGEST_MEBIBYTES)));
        upload.addFailedListener(failed -> outcome.problem(getTranslation("import.upload-failed")));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        upload.setI18n(words());
        chosen.setText(getTranslation("sign.no-file"));
        chosen.getElement().setAttribute("aria-live", "polite");
        add(upload, chosen);
    }

    Optional<SignedFile> file() {
        return Optional.ofNullable(file);
    }

    void take(SignedFile taken) {
        file = taken;
        chosen.setText(getTranslation("sign.file", taken.name(), Math.max(1, taken.content().length >> 10)));
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
