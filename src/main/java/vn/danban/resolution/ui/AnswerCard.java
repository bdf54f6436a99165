package vn.danban.resolution.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import vn.danban.office.Office;
import vn.danban.resolution.Dossier;
import vn.danban.resolution.FixedResolution;
import vn.danban.resolution.ReceivingResolutions;
import vn.danban.resolution.Sending;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.Card;
import vn.danban.ui.FormDialog;

/** An officer of the commune receives a decision for the office, or returns it with the reason. */
class AnswerCard extends Card {
    AnswerCard(Dossier dossier, Sending sending, ReceivingResolutions receiving, Runnable afterwards) {
        super(I18NProvider.translate("answer.title", I18NProvider.translate("resolution.to." + sending.office().name())));
        addClassName("next-step");
        Office office = sending.office();
        FixedResolution fixed = dossier.standing().orElseThrow();
        add(new Paragraph(SendingWords.sent(sending)), new ButtonBar(
            ButtonBar.primary(getTranslation("answer.receive"), () -> new FormDialog(getTranslation("answer.receive-title"),
                new Paragraph(getTranslation("answer.receive-text"))).act(getTranslation("answer.receive"), () -> {
                    receiving.receive(fixed.matterId(), office, fixed.hash());
                    afterwards.run();
                }).orLeave().open()),
            ButtonBar.secondary(getTranslation("answer.return"), () -> {
                TextArea reason = new TextArea(getTranslation("answer.reason"));
                reason.setHelperText(getTranslation("answer.reason-help"));
                new FormDialog(getTranslation("answer.return-title"), reason).dangerousAct(getTranslation("answer.return"), () -> {
                    receiving.giveBack(fixed.matterId(), office, fixed.hash(), reason.getValue());
                    afterwards.run();
                }).orLeave().open();
            })));
    }
}
