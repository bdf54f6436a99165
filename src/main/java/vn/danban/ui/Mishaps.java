package vn.danban.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.danban.shared.Refused;

/** What a person is told when a click was refused or failed, and while the connection is gone. */
@Singleton
class Mishaps implements VaadinServiceInitListener {
    private static final Logger LOG = LoggerFactory.getLogger(Mishaps.class);
    private static final int TIME_TO_READ = 10_000;
    /** The framework's indicator speaks English and has no role of its own. */
    private static final String CONNECTION_BACK = "const indicator = window.Vaadin?.connectionIndicator;"
        + " if (indicator) { indicator.onlineText = $0; indicator.setAttribute('role', 'status') }";

    private final transient SecureRandom random;

    Mishaps(SecureRandom random) {
        this.random = random;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(started -> started.getSession().setErrorHandler(this::tell));
        event.getSource().addUIInitListener(opened -> wordsForTheConnection(opened.getUI()));
    }

    private static void wordsForTheConnection(UI ui) {
        var dialog = ui.getReconnectDialogConfiguration();
        dialog.setDialogText(I18NProvider.translate(ui.getLocale(), "connection.lost"));
        dialog.setDialogTextGaveUp(I18NProvider.translate(ui.getLocale(), "connection.given-up"));
        ui.getPage().executeJs(CONNECTION_BACK, I18NProvider.translate(ui.getLocale(), "connection.back"));
    }

    /** The sentence for a failure; one that is no refusal goes to the log under a code the sentence names. */
    String sentence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return Labels.of(refused);
            }
        }
        String code = String.format("%06d", random.nextInt(1_000_000));
        LOG.error("Mishap {}", code, failure);
        return I18NProvider.translate("mishap.text", code);
    }

    private void tell(ErrorEvent event) {
        String sentence = sentence(event.getThrowable());
        if (UI.getCurrent() != null) {
            Notification told = Notification.show(sentence, TIME_TO_READ, Notification.Position.BOTTOM_CENTER, true);
            told.addThemeVariants(NotificationVariant.LUMO_ERROR);
        }
    }
}
