package vn.danban.cards.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.danban.cards.ActivatingCards;
import vn.danban.cards.CardActivation;
import vn.danban.cards.CardId;
import vn.danban.cards.HandingOverCards;
import vn.danban.cards.HouseholdCard;
import vn.danban.cards.ReplacingCards;
import vn.danban.place.HamletId;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.FormDialog;
import vn.danban.ui.Labels;
import vn.danban.ui.Outcome;
import vn.danban.ui.RecordTable;
import vn.danban.ui.VietnameseOrder;

/** Every household and its card; the team ticks what it handed over, or what it did not. */
class HandOverRegister extends Section {
    private final HamletId hamlet;
    private final boolean team;
    private final Acts acts;
    private final Outcome outcome;
    private final Consumer<HandingOverCards.Progress> afterwards;

    private final Set<CardId> ticked = new LinkedHashSet<>();
    private final Select<Shown> filter = new Select<>();
    private final RecordTable<HouseholdCard> table = new RecordTable<>(getTranslation("cards.register"));
    private final Button markTicked = ButtonBar.primary("", () -> ask(ticked));
    private final Button markOthers = ButtonBar.secondary("", () -> ask(others()));
    private final Paragraph sealed = new Paragraph(getTranslation("cards.sealed"));
    private final ButtonBar marking = new ButtonBar(markTicked, markOthers);
    private HandingOverCards.Progress progress;
    private Map<CardId, CardActivation> asked = Map.of();

    /** What the team can do to cards. */
    record Acts(HandingOverCards handing, ActivatingCards activating, ReplacingCards replacing) {}

    private enum Shown { NOT_HANDED_OVER, HANDED_OVER, MISSING, ALL }

    /** @param afterwards shown how far the cards are after each act */
    HandOverRegister(
            HamletId hamlet, boolean team, Acts acts, Outcome outcome, Consumer<HandingOverCards.Progress> afterwards) {
        this.hamlet = hamlet;
        this.team = team;
        this.acts = acts;
        this.outcome = outcome;
        this.afterwards = afterwards;
        addClassName("card");
        sealed.addClassNames("notice", "warn");
                filter.setLabel(getTranslation("cards.filter"));
        filter.setItems(Shown.values());
        filter.setItemLabelGenerator(shown -> getTranslation("cards.filter." + shown.name()));
        filter.addValueChangeListener(change -> table.show(shown()));
        columns();
        add(new H2(getTranslation("cards.register")), sealed, filter, marking, table);
    }

    void show(HandingOverCards.Progress now) {
        progress = now;
        asked = !team ? Map.of() : acts.activating.waiting(hamlet).stream()
            .collect(Collectors.toMap(CardActivation::cardId, Function.identity()));
        ticked.clear();
        sealed.setVisible(now.sealed());
        marking.setVisible(team && !now.sealed() && !now.notHandedOver().isEmpty());
        count();
        if (filter.isEmpty()) {
            filter.setValue(mostUseful());
        }
        table.refresh(shown());
    }

    private Shown mostUseful() {
        boolean someMissing = progress.households().stream().anyMatch(HouseholdCard::missing);
        return !progress.notHandedOver().isEmpty() ? Shown.NOT_HANDED_OVER : someMissing ? Shown.MISSING : Shown.ALL;
    }

    private void columns() {
        if (team) {
            table.column(getTranslation("cards.tick"), this::tick);
        }
        table
            .column(getTranslation("household.number"), h -> Integer.toString(h.number()),
                Comparator.comparingInt(HouseholdCard::number))
            .column(getTranslation("household.representative"), HouseholdCard::representative,
                VietnameseOrder.names(HouseholdCard::representative))
            .column(getTranslation("household.address"), HouseholdCard::address, VietnameseOrder.words(HouseholdCard::address))
            .column(getTranslation("cards.state"), this::state);
        if (team) {
            table.column(getTranslation("household.acts"), this::next);
        }
    }

    private List<HouseholdCard> shown() {
        return progress.households().stream().filter(household -> switch (filter.getValue()) {
            case NOT_HANDED_OVER -> !household.missing() && !household.handedOver();
            case HANDED_OVER -> household.handedOver();
            case MISSING -> household.missing();
            case ALL -> true;
        }).toList();
    }

    private Component tick(HouseholdCard household) {
        if (progress.sealed() || household.missing() || household.handedOver()) {
            return new Span();
        }
        Checkbox tick = new Checkbox(ticked.contains(household.cardId()));
        tick.setAriaLabel(getTranslation("cards.tick-this", household.representative()));
        tick.addValueChangeListener(change -> {
            if (change.getValue()) {
                ticked.add(household.cardId());
            } else {
                ticked.remove(household.cardId());
            }
            count();
        });
        return tick;
    }

    private Component state(HouseholdCard household) {
        Span tag = new Span(household.missing() ? getTranslation("cards.missing") : Labels.of(household.state()));
        tag.addClassNames("tag", household.missing() ? "plain" : household.handedOver() ? "done" : "due");
        return tag;
    }

    private Component next(HouseholdCard household) {
        if (household.missing()) {
            return new Span();
        }
        Div next = new Div();
        next.addClassName("row-actions");
        if (progress.sealed() && !household.handedOver()) {
            next.add(asked.containsKey(household.cardId())
                ? quiet("cards.confirm", household, this::confirm) : quiet("cards.request", household, this::request));
        }
        next.add(quiet("cards.replace", household, this::replace));
        return next;
    }

    private Button quiet(String key, HouseholdCard household, Consumer<HouseholdCard> act) {
        Button button = ButtonBar.quiet(getTranslation(key), () -> act.accept(household));
        button.setAriaLabel(getTranslation(key) + ": " + household.representative());
        return button;
    }

    private void count() {
        markTicked.setText(getTranslation("cards.mark-ticked", ticked.size()));
        markTicked.setEnabled(!ticked.isEmpty());
        markOthers.setText(ticked.isEmpty() ? getTranslation("cards.mark-all", others().size())
            : getTranslation("cards.mark-others", others().size()));
    }

    private Set<CardId> others() {
        return progress.notHandedOver().stream().map(HouseholdCard::cardId).filter(card -> !ticked.contains(card))
            .collect(Collectors.toSet());
    }

    private void ask(Set<CardId> cards) {
        Set<CardId> chosen = Set.copyOf(cards);
        new FormDialog(getTranslation("cards.mark-title", chosen.size()), new Paragraph(getTranslation("cards.mark-text")))
            .act(getTranslation("cards.mark-confirm"), () -> {
                int marked = acts.handing.markHandedOver(hamlet, chosen);
                settled(getTranslation("cards.marked", marked));
            }).orLeave().open();
    }

    private void request(HouseholdCard household) {
        ReasonField reason = new ReasonField("cards.request-reason");
        new FormDialog(getTranslation("cards.request-title", household.representative()),
            new Paragraph(getTranslation("cards.request-text")), reason)
            .act(getTranslation("cards.request"), () -> {
                acts.activating.request(hamlet, household.cardId(), reason.getValue());
                settled(getTranslation("cards.requested", household.representative()));
            }).orLeave().open();
    }

    private void confirm(HouseholdCard household) {
        CardActivation activation = asked.get(household.cardId());
        new FormDialog(getTranslation("cards.confirm-title", household.representative()),
            new Paragraph(getTranslation("cards.confirm-text", activation.reason())))
            .act(getTranslation("cards.confirm"), () -> {
                acts.activating.confirm(hamlet, household.cardId());
                settled(getTranslation("cards.confirmed", household.representative()));
            }).orLeave().open();
    }

    private void replace(HouseholdCard household) {
        ReasonField reason = new ReasonField("cards.replace-reason");
        new FormDialog(getTranslation("cards.replace-title", household.representative()),
            new Paragraph(getTranslation("cards.replace-text")), reason)
            .dangerousAct(getTranslation("cards.replace-confirm"), () -> {
                acts.replacing.replace(hamlet, household.cardId(), reason.getValue());
                settled(getTranslation("cards.replaced", household.representative()));
            }).orLeave().open();
    }

    private void settled(String sentence) {
        HandingOverCards.Progress now = acts.handing.progress(hamlet);
        show(now);
        afterwards.accept(now);
        outcome.done(sentence);
    }
}
