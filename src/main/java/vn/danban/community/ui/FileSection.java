package vn.danban.community.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.function.BiConsumer;
import vn.danban.spreadsheet.SpreadsheetFile;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.Outcome;

/** Chooses the file, and says what is read of it and what stays in it. */
class FileSection extends Section {
    /** @param chosen given the file's name and content */
    FileSection(BiConsumer<String, byte[]> chosen, Outcome outcome) {
        addClassName("card");
        Upload upload = new Upload(UploadHandler.inMemory((file, content) -> chosen.accept(file.fileName(), content)));
        upload.setAcceptedFileExtensions(".xlsx", ".csv");
        upload.setMaxFileSize(SpreadsheetFile.LARGEST_BYTES);
        upload.setUploadButton(ButtonBar.primary(getTranslation("import.choose"), () -> { }));
        upload.setDropLabel(new Span(getTranslation("import.drop")));
        upload.addFileRejectedListener(rejected ->
            outcome.problem(getTranslation("import.not-this-file", SpreadsheetFile.LARGEST_MEBIBYTES)));
        upload.addFailedListener(failed -> outcome.problem(getTranslation("import.upload-failed")));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        upload.setI18n(words());
        Paragraph read = new Paragraph(getTranslation("import.what-is-read"));
        read.addClassNames("small", "muted");
        add(new H2(getTranslation("import.file")), new Paragraph(getTranslation("import.file-text")), upload, read);
    }

    private UploadI18N words() {
        UploadI18N.Uploading.Status status = new UploadI18N.Uploading.Status()
            .setConnecting(getTranslation("import.sending")).setProcessing(getTranslation("import.reading"))
            .setStalled(getTranslation("import.stalled")).setHeld(getTranslation("import.sending"));
        UploadI18N.Uploading.RemainingTime time = new UploadI18N.Uploading.RemainingTime()
            .setPrefix("").setUnknown(getTranslation("import.sending"));
        return new UploadI18N().setUploading(new UploadI18N.Uploading().setStatus(status).setRemainingTime(time));
    }
}
