package vn.danban.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import vn.danban.shared.Messages;
import vn.danban.shared.Refused;

/** The words a person sees for a constant, in the language of her page. */
public final class Labels {
    private static final Messages MESSAGES = new Messages();

    private Labels() {}

    /** Its key is {@code label.<enum name>.<constant>}. */
    public static String of(Enum<?> constant) {
        return I18NProvider.translate("label." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** The sentence saying why an act was refused. */
    public static String of(Refused refused) {
        Locale locale = UI.getCurrent() == null ? Messages.VIETNAMESE : UI.getCurrent().getLocale();
        return MESSAGES.refusal(locale, refused);
    }
}
