package vn.danban.resolution.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.micronaut.context.annotation.Prototype;
import jakarta.inject.Singleton;
import vn.danban.matter.Matter;
import vn.danban.matter.Matters;
import vn.danban.matter.ui.MatterNavigation;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.paperwork.ui.PaperworkNavigation;
import vn.danban.place.Hamlet;
import vn.danban.place.Hamlets;
import vn.danban.resolution.Dossier;
import vn.danban.resolution.Dossiers;
import vn.danban.resolution.ReadingParticipants;
import vn.danban.resolution.ReceivingResolutions;
import vn.danban.resolution.Sending;
import vn.danban.resolution.SigningResolutions;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.ButtonLink;
import vn.danban.ui.PublicPage;
import vn.danban.ui.Words;

/** The document: for everybody once it is signed, without the list of who took part; before that for those who sign it. */
@Prototype
@Route(ResolutionNavigation.DOCUMENT_ROUTE)
@AnonymousAllowed
class ResolutionView extends PublicPage {
    private final Dossiers dossiers;
    private final Matters matters;
    private final Hamlets hamlets;
    private final HoldingOffices offices;
    private final Acts acts;

    ResolutionView(Dossiers dossiers, Matters matters, Hamlets hamlets, HoldingOffices offices, Acts acts) {
        this.dossiers = dossiers;
        this.matters = matters;
        this.hamlets = hamlets;
        this.offices = offices;
        this.acts = acts;
        addClassName("document");
    }

    /** What officers can do beside reading. */
    @Singleton
    record Acts(ReceivingResolutions receiving, SigningResolutions signing, ReadingParticipants participants,
            PaperworkNavigation.SigningParts parts) {}

    @Override
    protected String open(RouteParameters address) {
        Matter matter = matters.get(MatterNavigation.matterIn(address));
        Hamlet hamlet = hamlets.get(matter.hamletId());
        Dossier dossier = dossiers.of(matter.id());
        add(crumbs(matter), new H1(matter.title()));
        boolean signs = offices.mayActAs(hamlet.id(), Office.HAMLET_HEAD, Office.FRONT_COMMITTEE_HEAD);
        if (dossier.standing().isEmpty() || !dossier.stage().isPublic() && !signs) {
            add(notYet());
            return matter.title();
        }
        dossier.sendings().stream().filter(sending -> waits(hamlet, dossier, sending)).forEach(sending -> add(
            new AnswerCard(dossier, sending, acts.receiving(), () -> UI.getCurrent().refreshCurrentRoute(false))));
        dossier.answers().stream().filter(Sending.Answer::returned).findFirst().ifPresent(any -> add(returned()));
        dossier.resolution().filter(any -> dossier.stage().isPublic()).ifPresent(stands -> add(new Paragraph(ResolutionCard.inForce(stands))));
        add(new ResolutionSheet(matter, hamlet, hamlets.commune(hamlet.communeId()), dossier), hash(dossier),
            more(dossier, hamlet, signs), new ScanList(matter.id(), acts.signing()));
        return matter.title();
    }

    private boolean waits(Hamlet hamlet, Dossier dossier, Sending sending) {
        return dossier.answer(sending.office()).isEmpty() && offices.mayActAs(hamlet.communeId(), sending.office());
    }

    private Component crumbs(Matter matter) {
        Nav crumbs = new Nav(new Anchor(MatterNavigation.matter(matter.id()), getTranslation("document.back")));
        crumbs.addClassNames("small", "crumbs");
        crumbs.setAriaLabel(getTranslation("matter.crumbs"));
        return crumbs;
    }

    private Component notYet() {
        Paragraph notYet = new Paragraph(getTranslation("document.not-yet"));
        notYet.addClassName("notice");
        return notYet;
    }

    private Component returned() {
        Paragraph returned = new Paragraph(getTranslation("document.returned"));
        returned.addClassNames("notice", "problem");
        return returned;
    }

    private Component hash(Dossier dossier) {
        Code code = new Code(dossier.standing().orElseThrow().hash());
        code.addClassName("hash");
        Paragraph about = Words.small(getTranslation("resolution.hash") + " ");
        about.add(code);
        return about;
    }

    private Component more(Dossier dossier, Hamlet hamlet, boolean signs) {
        ButtonBar bar = new ButtonBar(ButtonBar.secondary(getTranslation("document.print"),
            () -> UI.getCurrent().getPage().executeJs("window.print()")));
        if (acts.participants().mayRead(dossier.matterId())) {
            bar.add(ButtonLink.secondary(ResolutionNavigation.participants(dossier.matterId()), getTranslation("resolution.annex")));
        }
        boolean commune = offices.mayActAs(hamlet.communeId(), Office.COMMUNE_PEOPLES_COMMITTEE, Office.COMMUNE_FRONT);
        if (signs || commune && dossier.wasSent()) {
            acts.signing().paper(dossier.matterId()).filter(any -> !acts.signing().electronic(dossier.matterId()).isEmpty())
                .ifPresent(paper -> bar.add(acts.parts().signedFile(paper, getTranslation("document.signed-electronically"))));
        }
        return bar;
    }
}
