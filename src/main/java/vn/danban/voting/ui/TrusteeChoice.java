package vn.danban.voting.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.danban.ui.Words;
import vn.danban.voting.CallingVotes;

/** Who of the hamlet's trustees keeps a part of the key of this vote, and how many of them suffice to open it. */
class TrusteeChoice extends FieldSet {
    static final String ID = "nguoi-giu-khoa";

    private final Map<Checkbox, CallingVotes.NamedTrustee> candidates = new LinkedHashMap<>();
    private final RadioButtonGroup<Integer> needed = new RadioButtonGroup<>();

    TrusteeChoice(List<CallingVotes.NamedTrustee> trustees) {
        super("");
        setLegendText(getTranslation("call.trustees"));
        setId(ID);
        getElement().setAttribute("tabindex", "-1");
        addClassNames("choice-cards", "trustees");
        add(Words.muted(getTranslation("call.trustees-about")));
        for (CallingVotes.NamedTrustee trustee : trustees) {
            Checkbox choose = new Checkbox(trustee.name(), trustees.size() == CallingVotes.LEAST_TRUSTEES);
            choose.addValueChangeListener(changed -> offerNumbers());
            candidates.put(choose, trustee);
            add(choose);
        }
        if (trustees.size() < CallingVotes.LEAST_TRUSTEES) {
            add(Words.small(getTranslation("call.trustees-too-few", trustees.size())));
        }
        needed.setLabel(getTranslation("call.needed"));
        needed.setHelperText(getTranslation("call.needed-about"));
        needed.setItemLabelGenerator(number -> getTranslation(number == chosen().size() ? "call.needed-all" : "call.needed-some", number, chosen().size()));
        add(needed);
        offerNumbers();
    }

    List<CallingVotes.NamedTrustee> chosen() {
        return candidates.entrySet().stream().filter(candidate -> candidate.getKey().getValue())
            .map(Map.Entry::getValue).toList();
    }

    /** How many suffice, whatever number of trustees is chosen. */
    int needed() {
        return needed.isVisible() ? needed.getValue() : chosen().size();
    }

    private void offerNumbers() {
        int all = chosen().size();
        needed.setVisible(all >= CallingVotes.LEAST_TRUSTEES && all <= CallingVotes.MOST_TRUSTEES);
        needed.setItems(IntStream.rangeClosed(CallingVotes.usuallyNeeded(all), all).boxed().toList());
        needed.setValue(CallingVotes.usuallyNeeded(all));
    }
}
