package vn.danban.resolution.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.time.LocalDate;
import vn.danban.matter.Deadline;
import vn.danban.matter.TakesEffect;
import vn.danban.resolution.Dossier;
import vn.danban.resolution.Minutes;
import vn.danban.resolution.Posting;
import vn.danban.resolution.Resolution;
import vn.danban.resolution.ResolutionVersion;
import vn.danban.resolution.Sending;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.ButtonLink;
import vn.danban.ui.Card;
import vn.danban.ui.Labels;
import vn.danban.ui.Moments;
import vn.danban.ui.Words;

/** What came of the result on paper: how far the document is, whether both offices have it, where it was posted. */
class ResolutionCard extends Card {
    /**
     * @param annex whether the reader may see who took part
     * @param scans the signed scans, as far as the reader may see them
     */
    ResolutionCard(Dossier dossier, boolean annex, ScanList scans, Instant now) {
        super(I18NProvider.translate("resolution.title"));
        addClassName("resolution");
        add(state(dossier, now));
        dossier.resolution().filter(any -> dossier.stage().isPublic()).ifPresent(stands -> add(new Paragraph(inForce(stands))));
        dossier.sendings().forEach(sending -> add(new SendingLine(dossier, sending)));
        if (!dossier.postings().isEmpty()) {
            add(Words.muted(getTranslation("resolution.posted")), postings(dossier));
        }
        ButtonBar bar = new ButtonBar();
        if (dossier.stage().isPublic()) {
            bar.add(ButtonLink.secondary(ResolutionNavigation.document(dossier.matterId()), getTranslation("resolution.read")));
        }
        if (annex) {
            bar.add(ButtonLink.secondary(ResolutionNavigation.participants(dossier.matterId()), getTranslation("resolution.annex")));
        }
        bar.setVisible(bar.getComponentCount() > 0);
        add(bar, scans);
        dossier.standing().filter(any -> dossier.stage().isPublic()).ifPresent(fixed -> add(hash(fixed.hash())));
    }

    private Paragraph state(Dossier dossier, Instant now) {
        Minutes minutes = dossier.minutes().orElseThrow();
        LocalDate today = Moments.today(now);
        Deadline until = dossier.due().orElseThrow();
        String due = getTranslation("resolution.due",
            Moments.deadline(today, until.lastDay(), until.left(today), until.clock().workingDays()));
        return switch (dossier.stage()) {
            case NO_MINUTES, MINUTES_DRAWN, WRITTEN ->
                Words.fact(getTranslation("resolution.minutes-drawn", Moments.day(minutes.drawnAt())), due);
            case FIXED -> Words.fact(getTranslation("resolution.fixed", name(dossier), dossier.signatories().size()), due);
            case SIGNED -> Words.fact(getTranslation("resolution.signed", name(dossier)), due);
            case SENT -> Words.fact(getTranslation("resolution.sent", name(dossier)), getTranslation("resolution.sent-waits"));
            case RETURNED -> Words.fact(getTranslation("resolution.returned", name(dossier)), getTranslation("resolution.returned-next"));
            case RECEIVED -> Words.fact(getTranslation("resolution.received", name(dossier)), "");
        };
    }

    /** "Nghị quyết số 3/NQ-CĐDC ngày 27/11/2026" */
    static String name(Dossier dossier) {
        ResolutionVersion version = dossier.standingVersion().orElseThrow();
        return I18NProvider.translate("resolution.name", Labels.of(version.form()), version.numberAndSymbol(), Moments.day(version.date()));
    }

    static String inForce(Resolution stands) {
        if (!stands.passed()) {
            return I18NProvider.translate("resolution.not-passed");
        }
        return stands.inForce() != null && stands.effect() == TakesEffect.WHEN_PASSED
            ? I18NProvider.translate("resolution.in-force", Moments.day(stands.inForce()))
            : I18NProvider.translate("resolution.not-yet-in-force", Labels.of(stands.recogniser()), Labels.of(stands.effect()));
    }

    private Component postings(Dossier dossier) {
        UnorderedList list = new UnorderedList();
        for (Posting posting : dossier.postings()) {
            list.add(new ListItem(line(posting)));
        }
        return list;
    }

    static String line(Posting posting) {
        String where = Labels.of(posting.place()) + ": " + posting.detail();
        return posting.until() == null
            ? I18NProvider.translate("posting.since", where, Moments.day(posting.since()))
            : I18NProvider.translate("posting.until", where, Moments.day(posting.since()), Moments.day(posting.until()));
    }

    private Component hash(String hash) {
        Code code = new Code(hash);
        code.addClassName("hash");
        Div about = new Div(getTranslation("resolution.hash") + " ");
        about.addClassNames("small", "muted");
        about.add(code);
        return about;
    }

    /** Whether one office has it, and whether it came in time. */
    static final class SendingLine extends Div {
        SendingLine(Dossier dossier, Sending sending) {
            addClassName("sending");
            Div strong = new Div(getTranslation("resolution.to." + sending.office().name()));
            strong.addClassName("strong");
            add(strong, new Div(SendingWords.sent(sending)), new Div(SendingWords.answered(dossier, sending)));
        }
    }
}
