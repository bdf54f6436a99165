package vn.danban.voting.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.FieldSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.danban.ui.Words;
import vn.danban.voting.CallingVotes;

/** Who of the hamlet's trustees keeps a part of the key of this vote. */
class TrusteeChoice extends FieldSet {
    static final String ID = "nguoi-giu-khoa";

    private final Map<Checkbox, CallingVotes.NamedTrustee> candidates = new LinkedHashMap<>();

    TrusteeChoice(List<CallingVotes.NamedTrustee> trustees) {
        super("");
        setLegendText(getTranslation("call.trustees"));
        setId(ID);
        getElement().setAttribute("tabindex", "-1");
        addClassNames("choice-cards", "trustees");
        add(Words.muted(getTranslation("call.trustees-about")));
        for (CallingVotes.NamedTrustee trustee : trustees) {
            Checkbox choose = new Checkbox(trustee.name(), trustees.size() == 3);
            candidates.put(choose, trustee);
            add(choose);
        }
        if (trustees.size() < 3) {
            add(Words.small(getTranslation("call.trustees-too-few", trustees.size())));
        }
    }

    List<CallingVotes.NamedTrustee> chosen() {
        return candidates.entrySet().stream().filter(candidate -> candidate.getKey().getValue())
            .map(Map.Entry::getValue).toList();
    }
}
