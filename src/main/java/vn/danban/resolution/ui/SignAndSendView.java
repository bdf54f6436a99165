package vn.danban.resolution.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import vn.danban.matter.Deadline;
import vn.danban.matter.Matter;
import vn.danban.matter.Matters;
import vn.danban.matter.ui.MatterNavigation;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.papers.SigningPapers;
import vn.danban.paperwork.ui.PaperworkNavigation;
import vn.danban.resolution.Dossier;
import vn.danban.resolution.DossierStage;
import vn.danban.resolution.Dossiers;
import vn.danban.resolution.FixedResolution;
import vn.danban.resolution.SendingResolutions;
import vn.danban.resolution.Signature.Signatory;
import vn.danban.resolution.SigningRefusal;
import vn.danban.resolution.SigningResolutions;
import vn.danban.shared.Refused;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.ButtonLink;
import vn.danban.ui.Card;
import vn.danban.ui.FormDialog;
import vn.danban.ui.Labels;
import vn.danban.ui.Moments;
import vn.danban.ui.OfficePage;
import vn.danban.ui.Words;

/** The head has the fixed decision signed by four, and sends it to both offices of the commune. */
@Prototype
@Route(ResolutionNavigation.SIGN_ROUTE)
@PermitAll
class SignAndSendView extends OfficePage {
    private final Acts acts;
    private final Dossiers dossiers;
    private final Matters matters;
    private final HoldingOffices offices;
    private final Clock clock;
    private final Div parts = new Div();
    private Matter matter;

    SignAndSendView(Acts acts, Dossiers dossiers, Matters matters, HoldingOffices offices, Clock clock) {
        super("sign.title");
        this.acts = acts;
        this.dossiers = dossiers;
        this.matters = matters;
        this.offices = offices;
        this.clock = clock;
        parts.addClassName("office-content");
    }

    /** What is done here. */
    @Singleton
    record Acts(SigningResolutions signing, SigningPapers papers, PaperworkNavigation.SigningParts parts, SendingResolutions sending) {}

    @Override
    protected String open(RouteParameters address, Div content) {
        matter = matters.get(MatterNavigation.matterIn(address));
        offices.require(matter.hamletId(), Office.HAMLET_HEAD);
        show();
        content.add(parts);
        return matter.title();
    }

    private void show() {
        Dossier dossier = dossiers.of(matter.id());
        FixedResolution fixed = dossier.standing().orElseThrow(() -> new Refused(SigningRefusal.NOT_FIXED));
        parts.removeAll();
        parts.add(print(dossier), signatures(dossier, fixed));
        if (dossier.stage() == DossierStage.FIXED) {
            parts.add(new InkCard(dossier, acts.signing(), outcome, this::show));
            acts.signing().paper(matter.id()).ifPresent(paper -> parts.add(acts.parts().of(paper, outcome, this::show),
                new ElectronicCard(dossier, paper, new ElectronicCard.Doors(acts.signing(), acts.papers()), outcome, this::show)));
        }
        parts.add(new ScanList(matter.id(), acts.signing(), outcome, this::show));
        parts.add(send(dossier, fixed));
    }

    private Component print(Dossier dossier) {
        return new Card(getTranslation("sign.print"), Words.fact(ResolutionCard.name(dossier) + ".", getTranslation("sign.print-text")),
            new ButtonBar(ButtonLink.secondary(ResolutionNavigation.document(matter.id()), getTranslation("sign.open")),
                ButtonLink.secondary(ResolutionNavigation.participants(matter.id()), getTranslation("resolution.annex"))));
    }

    private Component signatures(Dossier dossier, FixedResolution fixed) {
        UnorderedList list = new UnorderedList();
        list.addClassName("checklist");
        for (Signatory signatory : Signatory.values()) {
            boolean signed = dossier.signatories().contains(signatory);
            Span mark = new Span(signed ? "✓" : "");
            mark.addClassName("check");
            mark.getElement().setAttribute("aria-hidden", "true");
            Span spoken = new Span(" (" + getTranslation(signed ? "sign.signed" : "sign.missing") + ")");
            spoken.addClassName("only-heard");
            ListItem item = new ListItem(mark, new Span(Labels.of(signatory) + ": " + fixed.name(signatory)), spoken);
            item.addClassName(signed ? "done" : "missing");
            list.add(item);
        }
        return new Card(getTranslation("sign.four", dossier.signatories().size()), list);
    }

    private Component send(Dossier dossier, FixedResolution fixed) {
        Card card = new Card(getTranslation("send.title"));
        if (!dossier.sendings().isEmpty()) {
            dossier.sendings().forEach(sending -> card.add(new ResolutionCard.SendingLine(dossier, sending)));
            if (dossier.stage() == DossierStage.RETURNED) {
                card.add(new ButtonBar(ButtonLink.primary(ResolutionNavigation.write(matter.id()), getTranslation("send.mend"))));
            }
            return card;
        }
        LocalDate today = Moments.today(clock.instant());
        Deadline until = dossier.due().orElseThrow();
        card.add(Words.fact(getTranslation("send.due",
                Moments.deadline(today, until.lastDay(), until.left(today), until.clock().workingDays())),
            getTranslation("send.both")));
        if (dossier.stage() == DossierStage.SIGNED) {
            card.add(new ButtonBar(ButtonBar.primary(getTranslation("send.act"), () -> ask(fixed))));
        } else {
            Paragraph waits = Words.muted(getTranslation("send.waits", dossier.signatories().size()));
            card.add(waits);
        }
        return card;
    }

    private void ask(FixedResolution fixed) {
        new FormDialog(getTranslation("send.confirm-title"), new Paragraph(getTranslation("send.confirm-text")))
            .act(getTranslation("send.act"), () -> {
                acts.sending().send(matter.id(), fixed.hash());
                show();
                outcome.done(getTranslation("send.done"));
            }).orLeave().open();
    }
}
