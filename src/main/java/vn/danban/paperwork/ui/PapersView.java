package vn.danban.paperwork.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.micronaut.context.annotation.Prototype;
import java.io.ByteArrayInputStream;
import java.util.List;
import vn.danban.matter.Matter;
import vn.danban.matter.Matters;
import vn.danban.matter.ui.MatterNavigation;
import vn.danban.paperwork.MakingPapers;
import vn.danban.papers.KeepingPapers;
import vn.danban.papers.KeptPaper;
import vn.danban.papers.PaperId;
import vn.danban.papers.PaperKind;
import vn.danban.papers.SigningPapers;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.Card;
import vn.danban.ui.Labels;
import vn.danban.ui.Moments;
import vn.danban.ui.Outcome;
import vn.danban.ui.PublicPage;
import vn.danban.ui.RecordTable;
import vn.danban.ui.Words;

/** The papers of a matter, each as PDF and DOCX; whoever runs it can have them made. */
@Prototype
@Route(PaperworkNavigation.PAPERS_ROUTE)
@AnonymousAllowed
class PapersView extends PublicPage {
    private static final List<PaperKind> MADE_BY_HAND =
        List.of(PaperKind.REPORT, PaperKind.REGISTER, PaperKind.NOTICE, PaperKind.LOUDSPEAKER, PaperKind.POSTER);

    private final MakingPapers making;
    private final KeepingPapers keeping;
    private final SigningPapers signing;
    private final Matters matters;
    private final Outcome outcome = new Outcome();
    private final Div list = new Div();

    PapersView(MakingPapers making, KeepingPapers keeping, SigningPapers signing, Matters matters) {
        this.making = making;
        this.keeping = keeping;
        this.signing = signing;
        this.matters = matters;
        addClassName("office");
    }

    @Override
    protected String open(RouteParameters address) {
        Matter matter = matters.get(MatterNavigation.matterIn(address));
        add(new Header(new H1(getTranslation("paperwork.title")),
            new Paragraph(new Anchor(MatterNavigation.matter(matter.id()), matter.title()))), outcome);
        if (making.mayMake(matter)) {
            add(maker(matter));
        }
        add(list);
        show(matter);
        return getTranslation("paperwork.title");
    }

    private Component maker(Matter matter) {
        ButtonBar bar = new ButtonBar();
        MADE_BY_HAND.forEach(kind -> bar.add(ButtonBar.secondary(Labels.of(kind), () -> make(matter, kind))));
        return new Card(getTranslation("papers.make"), Words.muted(getTranslation("papers.make-text")), bar);
    }

    private void make(Matter matter, PaperKind kind) {
        if (outcome.attempt(() -> making.make(matter.id(), kind))) {
            show(matter);
            outcome.done(getTranslation("papers.made", Labels.of(kind)));
        }
    }

    private void show(Matter matter) {
        list.removeAll();
        List<KeptPaper> papers = keeping.about(matter.id().value());
        if (papers.isEmpty()) {
            Card nothing = new Card(getTranslation("papers.nothing"), Words.muted(getTranslation("papers.nothing-text")));
            nothing.addClassName("empty");
            list.add(nothing);
            return;
        }
        RecordTable<KeptPaper> table = new RecordTable<KeptPaper>(getTranslation("paperwork.title"))
            .column(getTranslation("papers.kind"), paper -> new Span(Labels.of(paper.kind()) + " · " + getTranslation("papers.number", paper.number())))
            .column(getTranslation("papers.made-at"), paper -> new Span(Moments.moment(paper.madeAt())))
            .column(getTranslation("papers.files"), this::files)
            .column(getTranslation("signing.column"), this::signatures)
            .column(getTranslation("papers.digest"), paper -> digest(paper.pdfDigest()));
        table.show(papers);
        table.addClassName("card");
        list.add(table);
    }

    private Component signatures(KeptPaper paper) {
        int signed = signing.signatures(paper.id()).size();
        return new Anchor(PaperworkNavigation.paper(paper), getTranslation(
            signed > 0 ? "signing.look" : signing.maySign(paper) ? "signing.begin" : "signing.nobody", signed));
    }

    private static Component digest(String hex) {
        Span digest = new Span(hex.substring(0, 16) + "…");
        digest.getElement().setAttribute("title", hex);
        digest.addClassName("small");
        return digest;
    }

    private Component files(KeptPaper paper) {
        Div files = new Div(file(paper.id(), "PDF", "application/pdf", "pdf", paper), file(paper.id(), "DOCX",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", paper));
        files.addClassName("row-actions");
        return files;
    }

    /** Asks again when the file is fetched: an office may have ended since the page was opened. */
    private Anchor file(PaperId id, String words, String type, String ending, KeptPaper paper) {
        String name = paper.kind().fileName() + "-" + paper.number() + "." + ending;
        return new Anchor(DownloadHandler.fromInputStream(event -> {
            KeptPaper kept = keeping.get(id);
            byte[] bytes = ending.equals("pdf") ? kept.pdf() : kept.docx();
            return new DownloadResponse(new ByteArrayInputStream(bytes), name, type, bytes.length);
        }), words);
    }
}
