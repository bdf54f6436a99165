package vn.danban.access.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.Card;
import vn.danban.ui.Words;

/** The codes for when the telephone is lost, shown this once, to be written down. */
class RecoveryCodes extends Card {
    RecoveryCodes(List<String> codes, Runnable kept) {
        super(I18NProvider.translate("second-factor.recovery"), Words.muted(I18NProvider.translate("second-factor.recovery-text")));
        UnorderedList list = new UnorderedList();
        list.addClassNames("code", "recovery-codes");
        codes.forEach(code -> list.add(new ListItem(code)));
        add(list, new ButtonBar(ButtonBar.primary(getTranslation("second-factor.recovery-kept"), kept)));
    }
}
