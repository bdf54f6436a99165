package vn.danban.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;

/** What a person is typing, kept in her own browser until it is stored: a reload or a lost connection loses nothing. */
public final class Draft {
    private static final String KEEP = """
        const key = 'danban-draft-' + $0, all = () => [...this.querySelectorAll('[data-draft]')];
        const kept = () => JSON.parse(localStorage.getItem(key) || '{}');
        const typed = f => f.type === 'radio' ? f.checked : f.value;
        const before = kept();
        for (const f of all().filter(f => before[f.dataset.draft] && before[f.dataset.draft] !== typed(f))) {
          if (f.type === 'radio') f.checked = true; else f.value = before[f.dataset.draft];
          f.dispatchEvent(new Event('change', {bubbles: true}));
        }
        if (this.keepsDraft) return;
        this.keepsDraft = true;
        const keep = () => localStorage.setItem(key, JSON.stringify(
          Object.assign(kept(), Object.fromEntries(all().map(f => [f.dataset.draft, typed(f)])))));
        this.addEventListener('input', keep);
        this.addEventListener('change', keep);""";
    private static final String FORGET = "localStorage.removeItem('danban-draft-' + $0)";

    private Draft() {}

    /** Marks a field of the form as part of the draft. */
    public static void part(HasElement field, String name) {
        field.getElement().setAttribute("data-draft", name);
    }

    /** Fills a form from its draft, if there is one, and keeps it from now on; call it again when parts were added. */
    public static void keep(Component form, String name) {
        form.getElement().executeJs(KEEP, name);
    }

    /** It is stored now. */
    public static void forget(String name) {
        UI.getCurrent().getPage().executeJs(FORGET, name);
    }
}
