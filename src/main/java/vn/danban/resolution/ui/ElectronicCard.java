package vn.danban.resolution.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.danban.papers.KeptPaper;
import vn.danban.papers.PaperSignature;
import vn.danban.papers.SigningPapers;
import vn.danban.resolution.Dossier;
import vn.danban.resolution.FixedResolution;
import vn.danban.resolution.Signature;
import vn.danban.resolution.Signature.Signatory;
import vn.danban.resolution.SigningResolutions;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.Card;
import vn.danban.ui.Labels;
import vn.danban.ui.Outcome;
import vn.danban.ui.Words;

/**
 * Electronic signatures that wait to be counted: the name in the certificate beside the name under the decision. Where the two differ, or
 * somebody else brought the file, the head says how she knows whose it is.
 */
class ElectronicCard extends Card {
    private final TreeMap<Integer, Select<Signatory>> whose = new TreeMap<>();
    private final TextArea note = new TextArea(getTranslation("electronic.note"));
    private final Dossier dossier;
    private final Doors doors;

    /** The activities behind it. */
    record Doors(SigningResolutions signing, SigningPapers papers) {}

    ElectronicCard(Dossier dossier, KeptPaper paper, Doors doors, Outcome outcome, Runnable afterwards) {
        super(I18NProvider.translate("electronic.title"));
        this.dossier = dossier;
        this.doors = doors;
        addClassNames("form", "electronic");
        Set<Integer> counted = doors.signing.electronic(dossier.matterId()).stream().map(Signature.Electronic::position)
            .collect(Collectors.toSet());
        List<PaperSignature> waiting = doors.papers.signatures(paper.id()).stream().filter(one -> !counted.contains(one.position())).toList();
        setVisible(!waiting.isEmpty());
        add(Words.muted(getTranslation("electronic.lead")));
        waiting.forEach(one -> add(line(one)));
        note.setHelperText(getTranslation("electronic.note-help"));
        note.setMaxLength(500);
        note.setWidthFull();
        askForNote();
        add(note, new ButtonBar(ButtonBar.primary(getTranslation("electronic.act"), () -> outcome.attempt(() -> {
            TreeMap<Integer, Signatory> chosen = new TreeMap<>();
            whose.forEach((position, select) -> select.getOptionalValue().ifPresent(signatory -> chosen.put(position, signatory)));
            Set<Signatory> four = doors.signing.count(dossier.matterId(), dossier.standing().orElseThrow().hash(), chosen, note.getValue());
            afterwards.run();
            outcome.done(getTranslation("sign.recorded", four.size()));
        }))));
    }

    private Component line(PaperSignature one) {
        FixedResolution fixed = dossier.standing().orElseThrow();
        List<Signatory> missing = Stream.of(Signatory.values()).filter(signatory -> !dossier.signatories().contains(signatory)).toList();
        Select<Signatory> select = new Select<>();
        select.setLabel(getTranslation("electronic.whose", one.name()));
        select.setItems(missing);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("electronic.nobody"));
        select.setItemLabelGenerator(signatory -> signatory == null ? getTranslation("electronic.nobody")
            : Labels.of(signatory) + ": " + fixed.name(signatory));
        select.setWidthFull();
        missing.stream().filter(signatory -> doors.signing.sameName(dossier.matterId(), one, signatory)).findFirst().ifPresent(select::setValue);
        Paragraph verdict = Words.small("");
        verdict.getElement().setAttribute("aria-live", "polite");
        select.addValueChangeListener(change -> {
            verdict.setText(verdict(one, select.getValue()));
            askForNote();
        });
        verdict.setText(verdict(one, select.getValue()));
        whose.put(one.position(), select);
        Div line = new Div(select, verdict);
        line.addClassName("whose");
        return line;
    }

    private String verdict(PaperSignature one, Signatory signatory) {
        if (signatory == null) {
            return getTranslation("electronic.choose");
        }
        String name = dossier.standing().orElseThrow().name(signatory);
        if (!doors.signing.sameName(dossier.matterId(), one, signatory)) {
            return getTranslation("electronic.other-name", one.name(), name);
        }
        return getTranslation(doors.signing.broughtBySigner(dossier.matterId(), one, signatory) ? "electronic.fits" : "electronic.brought-by-another", name);
    }

    /** Only where certificate and account alone do not show it. */
    private void askForNote() {
        List<PaperSignature> all = doors.papers.signatures(doors.signing.paper(dossier.matterId()).orElseThrow().id());
        note.setVisible(all.stream().filter(one -> whose.containsKey(one.position()) && whose.get(one.position()).getValue() != null)
            .anyMatch(one -> !doors.signing.fits(dossier.matterId(), one, whose.get(one.position()).getValue())));
    }
}
