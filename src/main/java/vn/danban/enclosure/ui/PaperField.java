package vn.danban.enclosure.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import vn.danban.enclosure.FilingPapers.HandedIn;
import vn.danban.shared.Refused;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.Outcome;
import vn.danban.ui.Words;
import vn.danban.upload.FileKind;
import vn.danban.upload.TakeInFile;
import vn.danban.upload.UploadRefusal;

/** Chooses one file and holds it until it is filed. */
class PaperField extends Div {
    private final Paragraph chosen = new Paragraph();
    private transient HandedIn file;

    PaperField(Outcome outcome) {
        addClassName("file-field");
        Upload upload = new Upload(UploadHandler.inMemory((about, content) -> {
            file = new HandedIn(about.fileName(), content);
            chosen.setText(getTranslation("papers.chosen", about.fileName(), EnclosureNavigation.size(content.length)));
        }));
        upload.setAcceptedFileExtensions(FileKind.endings());
        upload.setMaxFileSize(TakeInFile.LARGEST_BYTES);
        upload.setUploadButton(ButtonBar.secondary(getTranslation("import.choose"), () -> { }));
        upload.setDropLabel(new Span(getTranslation("import.drop")));
        upload.addFileRejectedListener(rejected -> outcome.problem(getTranslation("papers.not-this-file", TakeInFile.LARGEST_MEBIBYTES)));
        upload.addFailedListener(failed -> outcome.problem(getTranslation("import.upload-failed")));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        add(upload, chosen, Words.small(getTranslation("papers.kinds", TakeInFile.LARGEST_MEBIBYTES)));
    }

    /** @throws Refused {@link UploadRefusal#FILE_EMPTY} when none was chosen */
    HandedIn file() {
        if (file == null) {
            throw new Refused(UploadRefusal.FILE_EMPTY);
        }
        return file;
    }

    void clear() {
        file = null;
        chosen.setText("");
    }
}
