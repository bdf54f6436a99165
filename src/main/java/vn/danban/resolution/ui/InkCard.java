package vn.danban.resolution.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.danban.resolution.Dossier;
import vn.danban.resolution.FixedResolution;
import vn.danban.resolution.Signature.Signatory;
import vn.danban.resolution.SigningResolutions;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.Card;
import vn.danban.ui.Outcome;
import vn.danban.ui.Words;

/** Signed on paper: the head hands in a scan and says whose signatures it shows. */
class InkCard extends Card {
    InkCard(Dossier dossier, SigningResolutions signing, Outcome outcome, Runnable afterwards) {
        super(I18NProvider.translate("sign.take"), Words.muted(I18NProvider.translate("sign.take-text")));
        addClassNames("form", "by-hand");
        FixedResolution fixed = dossier.standing().orElseThrow();
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
        add(file, Words.muted(getTranslation("sign.who")), boxes, new ButtonBar(ButtonBar.primary(getTranslation("sign.act"), () -> {
            if (file.file().isEmpty()) {
                outcome.problem(getTranslation("sign.no-file"));
                return;
            }
            outcome.attempt(() -> {
                Set<Signatory> four = signing.record(dossier.matterId(), fixed.hash(), ticked(who), file.file().orElseThrow());
                afterwards.run();
                outcome.done(getTranslation("sign.recorded", four.size()));
            });
        })));
    }

    private static Set<Signatory> ticked(Map<Signatory, Checkbox> who) {
        return who.entrySet().stream().filter(box -> box.getValue().getValue()).map(Map.Entry::getKey).collect(Collectors.toSet());
    }
}
