package vn.danban.shared;

import jakarta.inject.Singleton;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences people read, from the two message files; Vietnamese is the original and the default. */
@Singleton
public class Messages {
    public static final Locale VIETNAMESE = Locale.of("vi");
    private static final String FILES = "vaadin-i18n.translations";
    private static final ResourceBundle.Control NO_FALLBACK =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The sentence of a key, its {@code {0}} placeholders filled. */
    public String text(Locale locale, String key, Object... details) {
        Locale known = "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.ROOT;
        String pattern = ResourceBundle.getBundle(FILES, known, NO_FALLBACK).getString(key);
        return new MessageFormat(pattern, locale).format(details);
    }

    /** The sentence that says why an act was refused. */
    public String refusal(Locale locale, Refused refused) {
        return text(locale, refused.reason().messageKey(), spoken(locale, refused.details()).toArray());
    }

    /** The details of a refusal as people read them: constants by their labels, several things one after the other. */
    public List<Object> spoken(Locale locale, List<?> details) {
        return details.stream().<Object>map(detail -> switch (detail) {
            case Enum<?> constant -> text(locale, "label." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
            case List<?> several -> String.join(", ", spoken(locale, several).stream().map(Object::toString).toList());
            default -> detail;
        }).toList();
    }
}
