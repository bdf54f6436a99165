package vn.danban.resolution.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.danban.matter.Deadline;
import vn.danban.matter.Matter;
import vn.danban.matter.Matters;
import vn.danban.matter.ui.MatterNavigation;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.resolution.Dossier;
import vn.danban.resolution.DossierStage;
import vn.danban.resolution.Dossiers;
import vn.danban.resolution.FixedResolution;
import vn.danban.resolution.SendingResolutions;
import vn.danban.resolution.Signature.Manner;
import vn.danban.resolution.Signature.Signatory;
import vn.danban.resolution.SigningRefusal;
import vn.danban.resolution.SigningResolutions;
import vn.danban.shared.Refused;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.ButtonLink;
import vn.danban.ui.Card;
import vn.danban.ui.ChoiceCards;
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

    /** The two things done here. */
    @Singleton
    record Acts(SigningResolutions signing, SendingResolutions sending) {}

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
            parts.add(take(dossier, fixed), withKeyFile(dossier, fixed));
        }
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

    private Component take(Dossier dossier, FixedResolution fixed) {
        SignedFileField file = new SignedFileField(outcome);
        Map<Signatory, Checkbox> who = new EnumMap<>(Signatory.class);
        Div boxes = new Div();
        boxes.addClassName("boxes");
        for (Signatory signatory : Signatory.values()) {
            if (!dossier.signatories().contains(signatory)) {
                Checkbox box = new Checkbox(fixed.name(signatory));
                who.put(signatory, box);
                boxes.add(box);
            }
        }
        ChoiceCards<Manner> manner = new ChoiceCards<>("cach-ky", getTranslation("sign.manner"), chosen -> { });
        for (Manner each : Manner.values()) {
            manner.choice(each, Labels.of(each), getTranslation("sign.manner-about." + each.name()));
        }
        manner.choose(Manner.INK);
        Card card = new Card(getTranslation("sign.take"), manner, file, Words.muted(getTranslation("sign.who")), boxes,
            new ButtonBar(ButtonBar.primary(getTranslation("sign.act"), () -> {
                if (file.file().isEmpty()) {
                    outcome.problem(getTranslation("sign.no-file"));
                    return;
                }
                outcome.attempt(() -> {
                    Set<Signatory> four = acts.signing().record(matter.id(), fixed.hash(), ticked(who), manner.value().orElseThrow(),
                        file.file().get());
                    show();
                    outcome.done(getTranslation("sign.recorded", four.size()));
                });
            })));
        card.addClassName("form");
        return card;
    }

    private Component withKeyFile(Dossier dossier, FixedResolution fixed) {
        List<Signatory> missing = Stream.of(Signatory.values()).filter(one -> !dossier.signatories().contains(one)).toList();
        return new KeyFileCard(getTranslation("sign.key-title"), fixed, missing, outcome, (who, keyFile, password) -> {
            Set<Signatory> four = acts.signing().sign(matter.id(), fixed.hash(), who, keyFile, password);
            show();
            outcome.done(getTranslation("sign.recorded", four.size()));
        });
    }

    private static Set<Signatory> ticked(Map<Signatory, Checkbox> who) {
        return who.entrySet().stream().filter(box -> box.getValue().getValue()).map(Map.Entry::getKey).collect(Collectors.toSet());
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
