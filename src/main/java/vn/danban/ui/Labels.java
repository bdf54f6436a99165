package vn.danban.ui;

import com.vaadin.flow.i18n.I18NProvider;
import vn.danban.shared.Refused;

/** The words a person sees for a constant, in the language of her page. */
public final class Labels {
    private Labels() {}

    /** Its key is {@code label.<enum name>.<constant>}. */
    public static String of(Enum<?> constant) {
        return I18NProvider.translate("label." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** The sentence saying why an act was refused. */
    public static String of(Refused refused) {
        return I18NProvider.translate(refused.reason().messageKey(), refused.details().toArray());
    }
}
