package vn.danban.voting.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
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
    private final Map<Integer, Checkbox> numbers = new LinkedHashMap<>();
    private final Div offered = new Div();

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
        add(offered);
        offerNumbers();
    }

    List<CallingVotes.NamedTrustee> chosen() {
        return candidates.entrySet().stream().filter(candidate -> candidate.getKey().getValue())
            .map(Map.Entry::getValue).toList();
    }

    /** How many suffice, whatever number of trustees is chosen. */
    int needed() {
        return numbers.entrySet().stream().filter(number -> number.getValue().getValue()).map(Map.Entry::getKey).findFirst()
            .orElse(chosen().size());
    }

    private void offerNumbers() {
        int all = chosen().size();
        numbers.clear();
        offered.removeAll();
        if (all < CallingVotes.LEAST_TRUSTEES || all > CallingVotes.MOST_TRUSTEES) {
            return;
        }
        offered.add(Words.muted(getTranslation("call.needed")), Words.small(getTranslation("call.needed-about")));
        IntStream.rangeClosed(CallingVotes.usuallyNeeded(all), all).forEach(number -> {
            Checkbox choice = new Checkbox(getTranslation(number == all ? "call.needed-all" : "call.needed-some", number, all));
            choice.addValueChangeListener(changed -> {
                if (changed.isFromClient()) {
                    choose(number);
                }
            });
            numbers.put(number, choice);
            offered.add(choice);
        });
        choose(CallingVotes.usuallyNeeded(all));
    }

    /** One number at a time. */
    private void choose(int chosen) {
        numbers.forEach((number, choice) -> choice.setValue(number == chosen));
    }
}
