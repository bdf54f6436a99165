package vn.danban.resolution.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import vn.danban.matter.MatterId;
import vn.danban.resolution.Signature;
import vn.danban.resolution.SignedFile;
import vn.danban.resolution.SigningResolutions;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.FormDialog;
import vn.danban.ui.Moments;
import vn.danban.ui.Outcome;
import vn.danban.ui.Words;

/** The scans under a decision, for those who may see them: who recorded each, when, its hash, and which turned out to be wrong. */
class ScanList extends Div {
    private static final int SHORT_HASH = 12;

    private final MatterId matter;
    private final SigningResolutions signing;
    private final Optional<Correcting> correcting;

    /** Where the page of the one who may correct says what came of it, and how it shows itself anew. */
    private record Correcting(Outcome outcome, Runnable afterwards) {}

    ScanList(MatterId matter, SigningResolutions signing) {
        this(matter, signing, Optional.empty());
    }

    /** With the way to put the right scan in the place of a wrong one. */
    ScanList(MatterId matter, SigningResolutions signing, Outcome outcome, Runnable afterwards) {
        this(matter, signing, Optional.of(new Correcting(outcome, afterwards)));
        addClassName("card");
    }

    private ScanList(MatterId matter, SigningResolutions signing, Optional<Correcting> correcting) {
        this.matter = matter;
        this.signing = signing;
        this.correcting = correcting;
        addClassName("scans");
        List<Signature.Scan> scans = signing.scans(matter);
        setVisible(!scans.isEmpty());
        UnorderedList list = new UnorderedList();
        scans.forEach(scan -> list.add(line(scan)));
        H3 heading = new H3(getTranslation("scan.title"));
        add(heading, list);
    }

    private ListItem line(Signature.Scan scan) {
        ListItem line = new ListItem(new Paragraph(download(scan)),
            Words.small(getTranslation("scan.about", scan.by(), Moments.moment(scan.at()), scan.digest().substring(0, SHORT_HASH))));
        line.getElement().setAttribute("title", scan.digest());
        if (scan.reason() != null) {
            Paragraph wrong = new Paragraph(getTranslation("scan.wrong", scan.reason()));
            wrong.addClassName("wrong");
            line.add(wrong);
        } else {
            correcting.ifPresent(way -> line.add(ButtonBar.quiet(getTranslation("scan.correct"), () -> correct(scan, way))));
        }
        return line;
    }

    private Component download(Signature.Scan scan) {
        return new Anchor(DownloadHandler.fromInputStream(event -> {
            SignedFile file = signing.file(matter, scan.version(), scan.digest());
            return new DownloadResponse(new ByteArrayInputStream(file.content()), file.name(), file.mediaType(), file.content().length);
        }), scan.name());
    }

    private void correct(Signature.Scan scan, Correcting way) {
        Outcome inside = new Outcome();
        SignedFileField right = new SignedFileField(inside);
        TextField reason = new TextField(getTranslation("scan.reason"));
        reason.setWidthFull();
        new FormDialog(getTranslation("scan.correct-title", scan.name()), new Paragraph(getTranslation("scan.correct-text")), inside, right, reason)
            .act(getTranslation("scan.correct"), () -> {
                signing.correct(matter, scan.digest(), right.required(), reason.getValue());
                way.afterwards.run();
                way.outcome.done(getTranslation("scan.corrected"));
            }).orLeave().open();
    }
}
