package vn.danban.paperwork.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.function.Supplier;
import vn.danban.papers.KeptPaper;
import vn.danban.papers.PaperSignature;
import vn.danban.papers.SignedPaper;
import vn.danban.papers.SigningPapers;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.Card;
import vn.danban.ui.FileField;
import vn.danban.ui.Outcome;
import vn.danban.ui.Words;
import vn.danban.upload.TakeInFile;

/**
 * The electronic signatures under a paper and, for those who may, the two ways to add one: a key file with its password, or the PDF signed
 * elsewhere. What was chosen is forgotten as soon as it was used.
 */
class SigningCard extends Card {
    private final KeptPaper paper;
    private final SigningPapers signing;
    private final Outcome outcome;
    private final Runnable afterwards;

    SigningCard(KeptPaper paper, SigningPapers signing, Outcome outcome, Runnable afterwards) {
        super(titleOf(paper, signing));
        this.paper = paper;
        this.signing = signing;
        this.outcome = outcome;
        this.afterwards = afterwards;
        addClassName("form");
        List<PaperSignature> signatures = signing.signatures(paper.id());
        add(signatures.isEmpty() ? Words.muted(getTranslation("signing.none")) : new SignaturesList(signatures));
        if (!signatures.isEmpty()) {
            add(Words.small(getTranslation("signing.what-is-checked")),
                new ButtonBar(PaperworkNavigation.signedFile(paper, signing, getTranslation("signing.download"))));
        }
        if (signing.maySign(paper)) {
            add(byKeyFile(), byFile(signatures.isEmpty()));
        }
    }

    private static String titleOf(KeptPaper paper, SigningPapers signing) {
        return I18NProvider.translate("signing.title", signing.signatures(paper.id()).size());
    }

    private Component byKeyFile() {
        FileField<byte[]> keyFile = new FileField<>(outcome, new FileField.Accepted(SigningPapers.LARGEST_KEY_FILE_KIBIBYTES << 10,
            getTranslation("signing.choose-key"), getTranslation("signing.key-kinds"),
            getTranslation("signing.not-this-key", SigningPapers.LARGEST_KEY_FILE_KIBIBYTES), ".p12", ".pfx"), (name, content) -> content);
        PasswordField password = new PasswordField(getTranslation("signing.password"));
        password.getElement().setAttribute("autocomplete", "off");
        password.setHelperText(getTranslation("signing.password-help"));
        Div part = new Div(new H3(getTranslation("signing.by-key")), keyFile, password,
            new ButtonBar(ButtonBar.primary(getTranslation("signing.sign"), () -> {
                if (keyFile.file().isEmpty()) {
                    outcome.problem(getTranslation("signing.key-missing"));
                    return;
                }
                char[] once = password.getValue().toCharArray();
                password.clear();
                act(() -> {
                    SignedPaper signed = signing.sign(paper.id(), keyFile.file().orElseThrow(), once);
                    keyFile.clear();
                    return signed;
                });
            })));
        part.addClassName("way-to-sign");
        return part;
    }

    private Component byFile(boolean first) {
        FileField<byte[]> file = new FileField<>(outcome, new FileField.Accepted(TakeInFile.LARGEST_BYTES, getTranslation("signing.choose-signed"),
            getTranslation("signing.signed-kinds"), getTranslation("signing.not-this-signed", TakeInFile.LARGEST_MEBIBYTES), ".pdf"),
            (name, content) -> content);
        Div part = new Div(new H3(getTranslation("signing.by-file")),
            Words.muted(getTranslation(first ? "signing.by-file-first" : "signing.by-file-next")), file,
            new ButtonBar(PaperworkNavigation.signedFile(paper, signing, getTranslation("signing.download-to-sign")),
                ButtonBar.secondary(getTranslation("signing.bring"), () -> {
                    if (file.file().isEmpty()) {
                        outcome.problem(getTranslation("signing.signed-kinds"));
                        return;
                    }
                    act(() -> signing.bring(paper.id(), file.file().orElseThrow()));
                })));
        part.addClassName("way-to-sign");
        return part;
    }

    private void act(Supplier<SignedPaper> way) {
        outcome.attempt(() -> {
            SignedPaper signed = way.get();
            List<String> names = signing.signatures(paper.id()).stream().filter(one -> one.file() == signed.number()).map(PaperSignature::name).toList();
            afterwards.run();
            outcome.done(getTranslation("signing.done", String.join(", ", names)));
        });
    }
}
