package vn.danban.access.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.function.Consumer;
import vn.danban.access.DemoAccounts.DemoAccount;
import vn.danban.ui.Card;

/** Everybody of a demo, to sign in as with one click. */
class DemoPeopleCard extends Card {
    DemoPeopleCard(List<DemoAccount> offered, Consumer<DemoAccount> chosen) {
        super(I18NProvider.translate("sign-in.demo"), new Paragraph(I18NProvider.translate("sign-in.demo-text")));
        UnorderedList list = new UnorderedList();
        list.addClassName("choices");
        for (DemoAccount account : offered) {
            Span name = new Span(account.loginName().value());
            name.addClassNames("small", "muted");
            NativeButton choose = new NativeButton("", click -> chosen.accept(account));
            choose.add(new Span(account.description()), name);
            list.add(new ListItem(choose));
        }
        add(list);
    }
}
