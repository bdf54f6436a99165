package vn.danban.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;

/** What is missing or wrong in a form, on top of it, each line leading to its field. */
public class ErrorSummary extends Div {
    public ErrorSummary() {
        addClassName("error-summary");
        getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
        setVisible(false);
    }

    /** @param problems sentence by the id of the field it is about, in the order of the form; none hides the summary */
    public void show(Map<String, String> problems) {
        removeAll();
        setVisible(!problems.isEmpty());
        UnorderedList list = new UnorderedList();
        problems.forEach((field, sentence) -> list.add(new ListItem(link(field, sentence))));
        add(new H2(getTranslation("form.problems")), list);
        if (!problems.isEmpty()) {
            getElement().executeJs("this.focus(); this.scrollIntoView({block: 'center'})");
        }
    }

    private static Anchor link(String field, String sentence) {
        Anchor link = new Anchor("#" + field, sentence);
        link.setRouterIgnore(true);
        link.getElement().executeJs("this.onclick = e => { e.preventDefault(); document.getElementById($0)?.focus(); }", field);
        return link;
    }
}
