package vn.danban.resolution.ui;

import com.vaadin.flow.i18n.I18NProvider;
import vn.danban.resolution.SignedFile;
import vn.danban.shared.Refused;
import vn.danban.ui.FileField;
import vn.danban.ui.Outcome;
import vn.danban.upload.UploadRefusal;

/** Takes the scan or photograph of a decision signed on paper. */
class SignedFileField extends FileField<SignedFile> {
    SignedFileField(Outcome outcome) {
        super(outcome, new Accepted(SignedFile.LARGEST_MEBIBYTES << 20, I18NProvider.translate("sign.choose-file"), I18NProvider.translate("sign.no-file"),
            I18NProvider.translate("sign.not-this-file", SignedFile.LARGEST_MEBIBYTES), ".pdf", ".jpg", ".jpeg", ".png"), SignedFile::of);
    }

    /** @throws Refused {@link UploadRefusal#FILE_EMPTY} when none was chosen */
    SignedFile required() {
        return file().orElseThrow(() -> new Refused(UploadRefusal.FILE_EMPTY));
    }
}
