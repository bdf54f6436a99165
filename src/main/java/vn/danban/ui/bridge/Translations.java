package vn.danban.ui.bridge;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import vn.danban.shared.Messages;

/** The pages' words come from the same files as the API's. */
@Singleton
class Translations implements I18NProvider {
    private final transient Messages messages;

    Translations(Messages messages) {
        this.messages = messages;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Messages.VIETNAMESE, Locale.ENGLISH);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... details) {
        return messages.text(locale, key, details);
    }
}
