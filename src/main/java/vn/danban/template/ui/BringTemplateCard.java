package vn.danban.template.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import vn.danban.papers.PaperKind;
import vn.danban.place.CommuneId;
import vn.danban.shared.Refused;
import vn.danban.template.ReplacingTemplates;
import vn.danban.template.TemplateRefusal;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.Card;
import vn.danban.ui.FileField;
import vn.danban.ui.Outcome;
import vn.danban.ui.Words;

/** Bringing another source: it is looked at as soon as it comes, shown as a PDF of invented data, and kept when the officer says so. */
class BringTemplateCard extends Card {
    private final Div preview = new Div();
    private final ReplacingTemplates replacing;
    private final Place place;

    /** Whose source, and of which paper. */
    record Place(CommuneId commune, PaperKind kind) {}

    BringTemplateCard(ReplacingTemplates replacing, Place place, Outcome outcome, Runnable afterwards) {
        super(I18NProvider.translate("template.bring"));
        this.replacing = replacing;
        this.place = place;
        addClassName("form");
        TextField name = new TextField(getTranslation("template.name"));
        name.setHelperText(getTranslation("template.name-help"));
        name.setMaxLength(100);
        FileField<byte[]> file = new FileField<>(outcome, new FileField.Accepted(ReplacingTemplates.LARGEST_KIBIBYTES << 10,
            getTranslation("template.choose-file"), getTranslation("template.no-file"),
            getTranslation("template.not-this-file", ReplacingTemplates.LARGEST_KIBIBYTES), ".xhtml", ".html"), this::looked);
        add(Words.muted(getTranslation("template.bring-text")), file, preview, name,
            new ButtonBar(ButtonBar.primary(getTranslation("template.keep"), () -> outcome.attempt(() -> {
                replacing.bring(place.commune, place.kind, name.getValue(), file.file().orElseThrow(() -> new Refused(TemplateRefusal.TEMPLATE_EMPTY)));
                afterwards.run();
                outcome.done(getTranslation("template.brought", name.getValue()));
            }))));
    }

    private byte[] looked(String name, byte[] content) {
        preview.removeAll();
        byte[] pdf = replacing.preview(place.commune, place.kind, content);
        Anchor link = new Anchor(DownloadHandler.fromInputStream(event ->
            new DownloadResponse(new ByteArrayInputStream(pdf), "xem-thu-" + place.kind.fileName() + ".pdf", "application/pdf", pdf.length)),
            getTranslation("template.preview"));
        link.addClassNames("btn", "ghost");
        preview.add(Words.muted(getTranslation("template.looks-right")), new ButtonBar(link));
        return content;
    }
}
