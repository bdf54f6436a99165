package vn.danban.resolution.ui;

import com.vaadin.flow.i18n.I18NProvider;
import vn.danban.resolution.Dossier;
import vn.danban.resolution.Sending;
import vn.danban.ui.Moments;

/** Sendings and their answers in sentences. */
final class SendingWords {
    private SendingWords() {}

    /** "Gửi ngày 26/11/2026, đúng hạn." */
    static String sent(Sending sending) {
        return sending.onTime()
            ? I18NProvider.translate("sending.on-time", Moments.day(sending.sentAt()), Moments.day(sending.due()))
            : I18NProvider.translate("sending.late", Moments.day(sending.sentAt()), Moments.day(sending.due()), sending.daysLate());
    }

    static String answered(Dossier dossier, Sending sending) {
        return dossier.answer(sending.office()).map(answer -> answer.returned()
                ? I18NProvider.translate("sending.returned", Moments.day(answer.answeredAt()), answer.reason())
                : I18NProvider.translate("sending.received", Moments.day(answer.answeredAt())))
            .orElseGet(() -> I18NProvider.translate("sending.waiting"));
    }
}
