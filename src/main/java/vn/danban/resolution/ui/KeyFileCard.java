package vn.danban.resolution.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import vn.danban.resolution.FixedResolution;
import vn.danban.resolution.Signature.Signatory;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.Card;
import vn.danban.ui.ChoiceCards;
import vn.danban.ui.Labels;
import vn.danban.ui.Outcome;
import vn.danban.ui.Words;

/** Signing here and now with a key file: who signs, the file, its password. */
class KeyFileCard extends Card {
    private static final int LARGEST = 200_000;

    private final Paragraph chosen = new Paragraph(getTranslation("sign.no-key-file"));
    private final PasswordField password = new PasswordField(getTranslation("sign.key-password"));
    private transient byte[] keyFile;

    /** What becomes of it. */
    interface Signing {
        void sign(Signatory who, byte[] keyFile, char[] password);
    }

    KeyFileCard(String heading, FixedResolution fixed, List<Signatory> missing, Outcome outcome, Signing signing) {
        super(heading);
        addClassName("form");
        ChoiceCards<Signatory> who = new ChoiceCards<>("ai-ky", getTranslation("sign.key-who"), picked -> { });
        missing.forEach(signatory -> who.choice(signatory, fixed.name(signatory), Labels.of(signatory)));
        chosen.getElement().setAttribute("aria-live", "polite");
        add(Words.muted(getTranslation("sign.key-text")), who, upload(outcome), chosen, password,
            new ButtonBar(ButtonBar.secondary(getTranslation("sign.key-act"), () -> {
                if (who.value().isEmpty() || keyFile == null) {
                    outcome.problem(getTranslation("sign.key-incomplete"));
                    return;
                }
                char[] typed = password.getValue().toCharArray();
                password.clear();
                outcome.attempt(() -> signing.sign(who.value().get(), keyFile, typed));
            })));
    }

    private Upload upload(Outcome outcome) {
        Upload upload = new Upload(UploadHandler.inMemory((sent, content) -> {
            keyFile = content;
            chosen.setText(getTranslation("sign.key-file", sent.fileName()));
        }));
        upload.setAcceptedFileExtensions(".p12", ".pfx");
        upload.setMaxFileSize(LARGEST);
        upload.setUploadButton(ButtonBar.secondary(getTranslation("sign.choose-key-file"), () -> { }));
        upload.setDropAllowed(false);
        upload.addFileRejectedListener(rejected -> outcome.problem(getTranslation("sign.not-a-key-file")));
        upload.addFailedListener(failed -> outcome.problem(getTranslation("import.upload-failed")));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        return upload;
    }
}
