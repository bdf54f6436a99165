package vn.danban.template.ui;

import com.vaadin.flow.i18n.I18NProvider;
import vn.danban.template.ReplacingTemplates;
import vn.danban.ui.Moments;

/** Sentences about a source that more than one page says. */
final class TemplateWords {
    private TemplateWords() {}

    /** @param name as the officer calls it; empty for the one that comes with the program */
    static String name(String name) {
        return name.isEmpty() ? I18NProvider.translate("template.built-in") : name;
    }

    static String confirmed(ReplacingTemplates.Confirmed confirmed) {
        return I18NProvider.translate("template.confirmed", confirmed.by(), Moments.day(confirmed.confirmation().confirmedAt()),
            confirmed.confirmation().document());
    }

    static String waits() {
        return I18NProvider.translate("template.waits");
    }
}
