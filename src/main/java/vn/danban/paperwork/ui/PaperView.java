package vn.danban.paperwork.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.micronaut.context.annotation.Prototype;
import vn.danban.matter.Matter;
import vn.danban.matter.Matters;
import vn.danban.matter.ui.MatterNavigation;
import vn.danban.papers.KeepingPapers;
import vn.danban.papers.KeptPaper;
import vn.danban.papers.PaperId;
import vn.danban.papers.SigningPapers;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Identifier;
import vn.danban.shared.Refused;
import vn.danban.ui.Labels;
import vn.danban.ui.Moments;
import vn.danban.ui.Outcome;
import vn.danban.ui.PublicPage;
import vn.danban.ui.Words;

/** One paper: as it was made, and with its electronic signatures; whoever may signs it here. */
@Prototype
@Route(PaperworkNavigation.PAPER_ROUTE)
@AnonymousAllowed
class PaperView extends PublicPage {
    private final KeepingPapers keeping;
    private final SigningPapers signing;
    private final Matters matters;
    private final Outcome outcome = new Outcome();
    private final Div signatures = new Div();

    PaperView(KeepingPapers keeping, SigningPapers signing, Matters matters) {
        this.keeping = keeping;
        this.signing = signing;
        this.matters = matters;
        addClassName("office");
    }

    @Override
    protected String open(RouteParameters address) {
        Matter matter = matters.get(MatterNavigation.matterIn(address));
        KeptPaper paper = keeping.get(new PaperId(Identifier.parse(address.get("paperId").orElse(""))));
        if (!paper.subject().equals(matter.id().value())) {
            throw new Refused(GeneralRefusal.NOT_FOUND);
        }
        add(new Header(new H1(Labels.of(paper.kind())), new Paragraph(new Anchor(PaperworkNavigation.papers(matter.id()), getTranslation("signing.back")))),
            outcome, about(matter, paper), signatures);
        show(paper);
        return Labels.of(paper.kind());
    }

    private Component about(Matter matter, KeptPaper paper) {
        Code digest = new Code(paper.pdfDigest());
        digest.addClassName("hash");
        Paragraph hash = Words.small(getTranslation("papers.digest") + " ");
        hash.add(digest);
        return new Div(new Paragraph(new Anchor(MatterNavigation.matter(matter.id()), matter.title())),
            Words.muted(getTranslation("signing.made", paper.number(), Moments.moment(paper.madeAt()))), hash);
    }

    private void show(KeptPaper paper) {
        signatures.removeAll();
        signatures.add(new SigningCard(paper, signing, outcome, () -> show(paper)));
    }
}
